package org.sijill.reader.claims;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijill.reader.Claim;
import org.sijill.reader.CodePoints;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Range;
import org.sijill.reader.Report;
import org.sijill.reader.Span;
import org.sijill.reader.claims.counts.CountReader;
import org.sijill.reader.claims.framing.FramingMark;
import org.sijill.reader.claims.framing.FramingReader;
import org.sijill.reader.claims.time.TimeExpression;
import org.sijill.reader.claims.time.TimeReader;
import org.sijill.reader.grammar.Event;
import org.sijill.reader.grammar.EventFinder;
import org.sijill.reader.grammar.LightVerb;
import org.sijill.reader.grammar.Phrase;
import org.sijill.reader.grammar.PhraseFinder;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.grammar.Slots;
import org.sijill.reader.grammar.Trigger;
import org.sijill.reader.grammar.TriggerFinder;
import org.sijill.reader.names.Name;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.names.NameContext;
import org.sijill.reader.names.NameFinder;
import org.sijill.reader.text.AlignedText;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.text.Sentence;
import org.sijill.reader.text.SentenceSplitter;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordReader;

/** Reads one report: the way from its text to its claims, sentence by sentence. */
public final class ReportReader {

  /** So many words of a report are looked through for places before any name is decided on. */
  private static final int SURVEYED_WORDS = 2000;

  private final NameBook.Index nameIndex;
  private final WordReader wordReader;
  private final NameFinder nameFinder;
  private final TimeReader timeReader;
  private final CountReader countReader;
  private final FramingReader framingReader;
  private final TriggerFinder triggerFinder;
  private final PhraseFinder phraseFinder;
  private final EventFinder eventFinder;
  private final VoiceFinder voiceFinder;
  private final StatusFinder statusFinder;
  private final MeansFinder meansFinder;
  private final DraftMaker draftMaker;
  private final ClaimMaker claimMaker;
  private final Telling telling;

  public ReportReader(Knowledge knowledge) {
    this.wordReader = new WordReader(knowledge.words(), knowledge.dictionary());
    this.nameIndex = new NameBook.Index(knowledge.names());
    this.nameFinder = new NameFinder(knowledge.names(), nameIndex);
    this.timeReader = new TimeReader(knowledge.time(), knowledge.numbers());
    this.countReader = new CountReader(knowledge.numbers(), knowledge.counts());
    this.framingReader = new FramingReader(knowledge.framing());
    this.triggerFinder = new TriggerFinder(knowledge.constructions());
    this.phraseFinder = new PhraseFinder(nameIndex, knowledge.constructions());
    this.eventFinder = new EventFinder(knowledge.constructions());
    this.voiceFinder = new VoiceFinder(knowledge.speech());
    this.statusFinder = new StatusFinder(knowledge.status());
    this.meansFinder = new MeansFinder(knowledge.means());
    Map<String, Set<String>> lists = new HashMap<>();
    knowledge
        .constructions()
        .words()
        .forEach((name, words) -> lists.put(name, new HashSet<>(words)));
    this.draftMaker = new DraftMaker(nameIndex, lists);
    this.claimMaker = new ClaimMaker(nameIndex);
    this.telling = new Telling(lists.getOrDefault("crime", Set.of()));
  }

  /** Called for each sentence with all that was found in it; for those who explain. */
  @FunctionalInterface
  public interface Listener {
    void sentence(
        SentenceParts parts, List<Phrase> phrases, List<Event> events, List<Claim> claims);
  }

  /** The claims of a report, in the order of their triggers. */
  public List<Claim> read(Report report) {
    return read(report, (parts, phrases, events, claims) -> {});
  }

  /** The claims of a report; the listener sees each sentence on the way. */
  public List<Claim> read(Report report, Listener listener) {
    AlignedText text = Normaliser.align(report.text());
    CodePoints points = new CodePoints(report.text());
    LocalDate published = date(report.published());
    Discourse discourse = new Discourse();
    NameContext context = new NameContext(nameIndex.outletCountry(report.outlet()));
    Map<String, Integer> ordinals = new HashMap<>();
    List<Claim> claims = new ArrayList<>();
    List<Sentence> sentences = SentenceSplitter.split(text);
    List<Opened> lead = survey(text, sentences, context);
    for (int i = 0; i < sentences.size(); i++) {
      Opened opened = i < lead.size() ? lead.get(i) : open(text, sentences.get(i));
      if (opened.words().isEmpty()) {
        continue;
      }
      List<Claim> own =
          sentence(
              report,
              points,
              text,
              sentences.get(i),
              opened,
              published,
              discourse,
              context,
              ordinals,
              listener);
      claims.addAll(own);
    }
    return claims;
  }

  /** The words of a sentence and what may be names in it. */
  private record Opened(List<Word> words, NameFinder.Matches matches) {}

  private Opened open(AlignedText text, Sentence sentence) {
    List<Word> words = wordReader.read(text, sentence);
    return new Opened(words, nameFinder.matches(words));
  }

  /** Opens the first sentences, so that the places in them tell apart each other's namesakes. */
  private List<Opened> survey(AlignedText text, List<Sentence> sentences, NameContext context) {
    List<Opened> lead = new ArrayList<>();
    for (int words = 0; words < SURVEYED_WORDS && lead.size() < sentences.size(); ) {
      Opened opened = open(text, sentences.get(lead.size()));
      nameFinder.survey(opened.matches(), context);
      lead.add(opened);
      words += opened.words().size();
    }
    return lead;
  }

  private List<Claim> sentence(
      Report report,
      CodePoints points,
      AlignedText text,
      Sentence sentence,
      Opened opened,
      LocalDate published,
      Discourse discourse,
      NameContext context,
      Map<String, Integer> ordinals,
      Listener listener) {
    List<Word> words = opened.words();
    SentenceParts parts = parts(opened, published, context);
    List<Phrase> phrases = phraseFinder.find(parts);
    Slots[] slots = eventFinder.slots(parts, phrases);
    List<Event> events = eventFinder.find(parts, phrases, slots);
    discourse.enter(parts, phrases, slots);
    List<Voice> voices =
        voiceFinder.find(parts, phrases, slots, discourse, isHeadline(report, sentence));
    List<Claim> claims = new ArrayList<>(events.size());
    if (!events.isEmpty()) {
      StatusFinder.Mark[] marks = statusFinder.find(parts, phrases, slots);
      List<Draft> drafts = draftMaker.make(parts, phrases, events, slots, voices, discourse);
      suppressDemanded(parts, drafts);
      CountBinder.bind(parts, drafts, countReader.read(words, 0, words.size(), times(parts)));
      List<FramingMark> framing = framingReader.read(words);
      Span span =
          points.span(new Range(text.origin(sentence.begin()), words.get(words.size() - 1).end()));
      for (Draft draft : drafts) {
        Claim claim =
            claim(
                report,
                points,
                span,
                parts,
                drafts,
                draft,
                marks,
                voices,
                framing,
                ordinals,
                isHeadline(report, sentence));
        if (claim != null) {
          claims.add(claim);
        }
      }
    }
    listener.sentence(parts, phrases, events, claims);
    return claims;
  }

  private SentenceParts parts(Opened opened, LocalDate published, NameContext context) {
    List<Word> words = opened.words();
    int size = words.size();
    Name[] names = new Name[size];
    for (Name name : nameFinder.find(words, opened.matches(), context)) {
      for (int i = name.firstWord(); i < name.endWord(); i++) {
        names[i] = name;
      }
    }
    TimeExpression[] times = new TimeExpression[size];
    for (TimeExpression time : timeReader.read(words, published)) {
      for (int i = time.firstWord(); i < time.endWord(); i++) {
        if (names[i] == null) {
          times[i] = time;
        }
      }
    }
    Trigger[] triggers = new Trigger[size];
    List<List<LightVerb>> lights = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      if (times[i] == null) {
        triggers[i] = triggerFinder.trigger(i, words, names[i]);
      }
      lights.add(times[i] == null && names[i] == null ? triggerFinder.light(words.get(i)) : null);
    }
    return new SentenceParts(words, names, times, triggers, lights);
  }

  private static List<Range> times(SentenceParts parts) {
    List<Range> times = new ArrayList<>(2);
    for (TimeExpression time : parts.times()) {
      if (time != null
          && (times.isEmpty() || times.get(times.size() - 1).begin() != time.begin())) {
        times.add(new Range(time.begin(), time.end()));
      }
    }
    return times;
  }

  /** What is demanded or threatened is no claim of its own. */
  private static void suppressDemanded(SentenceParts parts, List<Draft> drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      Draft demand = drafts.get(i);
      if (demand.dropped
          || demand.type() != Claim.Type.REQUEST && demand.type() != Claim.Type.THREATEN) {
        continue;
      }
      for (int j = i + 1; j < drafts.size(); j++) {
        Draft demanded = drafts.get(j);
        if (demanded.word() >= demand.event.slots().end() + 2 || demanded.type().relation()) {
          break;
        }
        String preposition =
            demanded.event.phrase() == null ? "" : demanded.event.phrase().preposition();
        boolean governed =
            preposition.equals("ب")
                || preposition.equals("الي")
                || preposition.equals("ل")
                || preposition.equals("من")
                || demanded.event.isVerb()
                    && parts.word(Math.max(0, demanded.word() - 1)).stem().equals("ان");
        if (governed) {
          demanded.dropped = true;
        }
      }
    }
  }

  private Claim claim(
      Report report,
      CodePoints points,
      Span sentence,
      SentenceParts parts,
      List<Draft> drafts,
      Draft draft,
      StatusFinder.Mark[] marks,
      List<Voice> voices,
      List<FramingMark> framing,
      Map<String, Integer> ordinals,
      boolean headline) {
    if (draft.dropped) {
      return null;
    }
    Event event = draft.event;
    StatusFinder.Mark mark = marks[draft.word()];
    if (mark == null && event.light() >= 0) {
      mark = marks[event.light()];
    }
    if (mark != null && made(parts, draft, mark)) {
      mark = null;
    }
    if (mark != null) {
      if (mark.effect() == StatusWords.Effect.SUPPRESSED) {
        return null;
      }
      draft.status = StatusFinder.statusOf(mark.effect());
      draft.because.add(mark.rule());
    } else if (event.lexeme().status() != null) {
      draft.status = event.lexeme().status();
    }
    List<Claim.Speaker> speakers = speakers(points, draft, voices);
    List<Claim.Count> counts = CountBinder.counts(points, draft.counts);
    if (event.isNoun() && !draft.hasParticipant() && draft.time == null && counts.isEmpty()) {
      return null;
    }
    if (!telling.tells(parts, draft, headline, announced(draft, voices))) {
      return null;
    }
    meansFinder.find(parts, draft);
    Range trigger =
        new Range(Spans.begin(parts.word(draft.word())), parts.word(event.end() - 1).end());
    Span triggerSpan = points.span(trigger);
    List<Claim.Framing> marked = new ArrayList<>(1);
    for (FramingMark each : framing) {
      Range range = new Range(each.begin(), each.end());
      if (concerns(range, trigger, draft)) {
        marked.add(new Claim.Framing(points.span(range), each.judges(), each.neutral()));
      }
    }
    List<Span> means = new ArrayList<>(draft.means.size());
    for (Range range : draft.means) {
      means.add(points.span(range));
    }
    return new Claim(
        ClaimMaker.id(report, triggerSpan, draft.type(), ordinals),
        report,
        sentence,
        triggerSpan,
        draft.type(),
        draft.mode,
        List.of(),
        event.lexeme().effect(),
        draft.about == null ? null : points.span(draft.about),
        null,
        null,
        draft.status,
        Claim.Scope.INSTANCE,
        parties(points, draft.actor),
        parties(points, draft.recipient),
        parties(points, draft.mediator),
        parties(points, draft.guarantor),
        places(points, draft.place),
        places(points, draft.within),
        time(points, draft),
        speakers,
        counts,
        means,
        marked,
        confidence(draft),
        draft.because);
  }

  /** An accusation that is denied was made all the same. */
  private static boolean made(SentenceParts parts, Draft draft, StatusFinder.Mark mark) {
    return draft.type() == Claim.Type.ACCUSE
        && mark.effect() == StatusWords.Effect.NEGATED
        && parts.word(mark.marker()).pos() != Pos.PART;
  }

  /** Whether a word of saying announces the event itself (أعلنت الوزارة مقتل ...). */
  private static boolean announced(Draft draft, List<Voice> voices) {
    for (Voice voice : voices) {
      if (voice.begin() == draft.word()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence is the headline: the first line of a text of several lines. */
  private static boolean isHeadline(Report report, Sentence sentence) {
    return sentence.paragraph() == 0 && report.text().strip().indexOf('\n') >= 0;
  }

  private static boolean concerns(Range framed, Range trigger, Draft draft) {
    if (framed.overlaps(trigger)) {
      return true;
    }
    for (List<Draft.Participant> list :
        List.of(draft.actor, draft.recipient, draft.mediator, draft.place)) {
      for (Draft.Participant p : list) {
        if (p.range().overlaps(framed)) {
          return true;
        }
      }
    }
    return false;
  }

  private List<Claim.Speaker> speakers(CodePoints points, Draft draft, List<Voice> voices) {
    List<Voice> covering = new ArrayList<>(2);
    for (Voice voice : voices) {
      if (voice.covers(draft.word()) && !voice.speakers().isEmpty()) {
        covering.add(voice);
      }
    }
    // The narrowest stretch stands nearest to the event.
    covering.sort((a, b) -> Integer.compare(a.end() - a.begin(), b.end() - b.begin()));
    List<Claim.Speaker> speakers = new ArrayList<>(2);
    for (Voice voice : covering) {
      for (Voice.Speaker speaker : voice.speakers()) {
        Span span = points.span(speaker.range());
        boolean there = false;
        for (Claim.Speaker each : speakers) {
          there |=
              each.party().span().begin() < span.end() && span.begin() < each.party().span().end();
        }
        if (!there) {
          speakers.add(
              new Claim.Speaker(
                  claimMaker.party(points, speaker.range(), speaker.parts(), speaker.phrase()),
                  claimMaker.kind(speaker.phrase()),
                  speaker.stance()));
        }
      }
      if (!draft.because.contains(voice.rule())) {
        draft.because.add(voice.rule());
      }
      if (voice.status() != null && draft.status == Claim.Status.ACTUAL) {
        draft.status = voice.status();
      }
    }
    return speakers;
  }

  private List<Claim.Party> parties(CodePoints points, List<Draft.Participant> participants) {
    List<Claim.Party> parties = new ArrayList<>(participants.size());
    for (Draft.Participant p : participants) {
      parties.add(claimMaker.party(points, p));
    }
    return parties;
  }

  private List<Claim.Place> places(CodePoints points, List<Draft.Participant> participants) {
    List<Claim.Place> places = new ArrayList<>(participants.size());
    for (Draft.Participant p : participants) {
      places.add(claimMaker.place(points, p));
    }
    return places;
  }

  private static Claim.Time time(CodePoints points, Draft draft) {
    TimeExpression time = draft.time;
    if (time == null || !time.dated()) {
      return null;
    }
    return new Claim.Time(
        points.span(new Range(time.begin(), time.end())),
        time.from().toString(),
        time.to().toString(),
        draft.timeCarried ? Claim.Basis.CARRIED : Claim.Basis.STATED);
  }

  /**
   * A first figure in hundredths: what is filled and how directly; to be calibrated on annotated
   * reports.
   */
  private static int confidence(Draft draft) {
    int confidence = 45;
    if (!draft.actor.isEmpty()) {
      confidence += 15;
    }
    if (!draft.recipient.isEmpty() || !draft.place.isEmpty()) {
      confidence += 15;
    }
    if (draft.event.isVerb()) {
      confidence += 5;
    }
    if (!draft.event.lexeme().with().isEmpty()) {
      confidence += 5;
    }
    return confidence;
  }

  /** The day of an ISO date or date-time, or null. */
  static LocalDate date(String published) {
    if (published == null || published.length() < 10) {
      return null;
    }
    try {
      return LocalDate.parse(published.substring(0, 10));
    } catch (DateTimeException notADate) {
      return null;
    }
  }
}
