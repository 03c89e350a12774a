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
import org.sijill.reader.claims.counts.Atoms;
import org.sijill.reader.claims.counts.CountReader;
import org.sijill.reader.claims.framing.FramingMark;
import org.sijill.reader.claims.framing.FramingReader;
import org.sijill.reader.claims.time.TimeExpression;
import org.sijill.reader.claims.time.TimeReader;
import org.sijill.reader.grammar.Circumstances;
import org.sijill.reader.grammar.Event;
import org.sijill.reader.grammar.EventFinder;
import org.sijill.reader.grammar.LightVerb;
import org.sijill.reader.grammar.Phrase;
import org.sijill.reader.grammar.PhraseFinder;
import org.sijill.reader.grammar.SentenceParts;
import org.sijill.reader.grammar.Slots;
import org.sijill.reader.grammar.Trigger;
import org.sijill.reader.grammar.TriggerFinder;
import org.sijill.reader.names.ActorResolver;
import org.sijill.reader.names.Generic;
import org.sijill.reader.names.Mentions;
import org.sijill.reader.names.Name;
import org.sijill.reader.names.NameBook;
import org.sijill.reader.names.NameContext;
import org.sijill.reader.names.NameFinder;
import org.sijill.reader.names.ReportSituation;
import org.sijill.reader.names.WhoIsWho;
import org.sijill.reader.text.AlignedText;
import org.sijill.reader.text.Normaliser;
import org.sijill.reader.text.Sentence;
import org.sijill.reader.text.SentenceSplitter;
import org.sijill.reader.words.Pos;
import org.sijill.reader.words.Word;
import org.sijill.reader.words.WordReader;
import org.sijill.reader.words.WordTables;

/** Reads one report: the way from its text to its claims, sentence by sentence. */
public final class ReportReader {

  /** So many words of a report are looked through for places before any name is decided on. */
  private static final int SURVEYED_WORDS = 2000;

  private final WordReader wordReader;
  private final NameBook.Index names;
  private final NameFinder nameFinder;
  private final TimeReader timeReader;
  private final CountReader countReader;
  private final FramingReader framingReader;
  private final TriggerFinder triggerFinder;
  private final Circumstances circumstances;
  private final PhraseFinder phraseFinder;
  private final EventFinder eventFinder;
  private final VoiceFinder voiceFinder;
  private final StatusFinder statusFinder;
  private final MeansFinder meansFinder;
  private final Coding coding;
  private final DraftMaker draftMaker;
  private final ActorResolver resolver;
  private final ClaimMaker claimMaker;
  private final Confidence confidence;
  private final Telling telling;
  private final Fields fields;
  private final Attribution attribution;

  public ReportReader(Knowledge knowledge) {
    WordTables.Builder tables = WordTables.numbered();
    this.names = new NameBook.Index(knowledge.names(), tables);
    this.nameFinder = new NameFinder(knowledge.names(), names, tables);
    this.timeReader = new TimeReader(knowledge.time(), knowledge.numbers(), tables);
    this.countReader = new CountReader(knowledge.numbers(), knowledge.counts(), tables);
    this.framingReader = new FramingReader(knowledge.framing(), tables);
    this.triggerFinder = new TriggerFinder(knowledge.constructions(), tables);
    this.circumstances = new Circumstances(knowledge.constructions());
    this.phraseFinder = new PhraseFinder(names, knowledge.constructions());
    this.eventFinder = new EventFinder(knowledge.constructions());
    this.statusFinder = new StatusFinder(knowledge.status(), tables);
    this.meansFinder = new MeansFinder(knowledge.means(), tables);
    this.coding = new Coding(knowledge.codes(), tables);
    Map<String, Set<String>> lists = new HashMap<>();
    knowledge
        .constructions()
        .words()
        .forEach((name, words) -> lists.put(name, new HashSet<>(words)));
    this.voiceFinder =
        new VoiceFinder(knowledge.speech(), lists.getOrDefault("mute", Set.of()), tables);
    this.draftMaker = new DraftMaker(names, lists);
    this.resolver = new ActorResolver(knowledge.names());
    this.claimMaker = new ClaimMaker(new PartyMaker(names, resolver, PartyWords.of(lists)));
    this.attribution = new Attribution(claimMaker);
    this.confidence = new Confidence(knowledge.confidence());
    this.telling =
        new Telling(
            knowledge.telling(),
            lists.getOrDefault("amount", Set.of()),
            lists.getOrDefault("crowd", Set.of()),
            tables);
    this.fields = new Fields(knowledge.fields(), tables);
    // The words come last: they know all tables.
    this.wordReader = new WordReader(knowledge.words(), knowledge.dictionary(), tables.build());
  }

  /** Called for each sentence with all that was found in it; for those who explain. */
  @FunctionalInterface
  public interface Listener {
    void sentence(
        SentenceParts parts,
        Field field,
        List<Phrase> phrases,
        List<Event> events,
        List<Claim> claims);

    /**
     * Called for each claim with the signs of confidence that were seen.
     *
     * @param seen bit {@code i} is set for the entry {@code i} of the knowledge's confidence
     */
    default void weighed(Claim claim, long seen) {}
  }

  /** The claims of a report, in the order of their triggers. */
  public List<Claim> read(Report report) {
    return read(report, (parts, field, phrases, events, claims) -> {});
  }

  /** The claims of a report; the listener sees each sentence on the way. */
  public List<Claim> read(Report report, Listener listener) {
    AlignedText text = Normaliser.align(report.text());
    CodePoints points = new CodePoints(report.text());
    Named named = named(report, text);
    boolean headed = hasHeadline(report);
    Discourse discourse = new Discourse();
    Map<String, Integer> ordinals = new HashMap<>();
    List<Field> where = fields.measure(named.parts());
    List<Told> read = new ArrayList<>();
    for (int i = 0; i < named.parts().size(); i++) {
      read.add(
          sentence(
              report,
              points,
              text,
              named.sentences().get(i),
              named.parts().get(i),
              named.atoms().get(i),
              where.get(i),
              headed && named.sentences().get(i).paragraph() == 0,
              named.situation(),
              discourse,
              ordinals));
    }
    List<Claim> claims = new ArrayList<>();
    int weighing = 0;
    for (Told sentence : read) {
      weighing += sentence.weighs() ? 1 : 0;
    }
    for (Told sentence : read) {
      List<Weighed> weighed = sentence.kept(weighing > (sentence.weighs() ? 1 : 0));
      List<Claim> kept = claims(weighed);
      listener.sentence(
          sentence.parts(), sentence.field(), sentence.phrases(), sentence.events(), kept);
      for (Weighed each : weighed) {
        listener.weighed(each.claim(), each.seen());
      }
      claims.addAll(kept);
    }
    return claims;
  }

  private static List<Claim> claims(List<Weighed> weighed) {
    List<Claim> claims = new ArrayList<>(weighed.size());
    for (Weighed each : weighed) {
      claims.add(each.claim());
    }
    return claims;
  }

  /** A claim, whether it is told or referred to, and the signs of how surely it was read. */
  private record Weighed(Claim claim, Telling.Verdict verdict, long seen) {}

  /** What a sentence was read as. */
  private record Told(
      SentenceParts parts,
      Field field,
      List<Phrase> phrases,
      List<Event> events,
      List<Weighed> claims) {

    /** The same without what cannot be told in the field that the sentence lies in. */
    Told inField() {
      if (claims.isEmpty() || Fields.violent(field, ReportReader.claims(claims))) {
        return this;
      }
      List<Weighed> told = new ArrayList<>(claims.size());
      for (Weighed each : claims) {
        if (!Fields.outside(field, each.claim())) {
          told.add(each);
        }
      }
      return new Told(parts, field, phrases, events, told);
    }

    /** Whether it speaks of events that may be told or only referred to. */
    boolean weighs() {
      for (Weighed each : claims) {
        if (Telling.weighs(each.claim().type())) {
          return true;
        }
      }
      return false;
    }

    /**
     * Its claims, without references to events of which no other sentence speaks.
     *
     * @param elsewhere whether another sentence speaks of such events
     */
    List<Weighed> kept(boolean elsewhere) {
      if (elsewhere) {
        return claims;
      }
      List<Weighed> told = new ArrayList<>(claims.size());
      for (Weighed each : claims) {
        if (each.verdict() == Telling.Verdict.TOLD) {
          told.add(each);
        }
      }
      return told;
    }
  }

  /**
   * All bodies and people that a report speaks of, whether they take part in a claim or not, in the
   * order of the text; a state's adjective too (قصف تركي).
   */
  public List<Claim.Party> parties(Report report) {
    CodePoints points = new CodePoints(report.text());
    Named named = named(report, Normaliser.align(report.text()));
    List<Claim.Party> parties = new ArrayList<>();
    for (SentenceParts parts : named.parts()) {
      int end = 0;
      for (Phrase phrase : phraseFinder.find(parts)) {
        adjectives(parts, end, phrase.first(), points, named.situation(), parties);
        end = phrase.first();
        if (phrase.canAct() || phrase.is(Phrase.Kind.SITE)) {
          parties.add(
              claimMaker.party(points, named.situation(), Spans.of(parts, phrase), parts, phrase));
          end = phrase.end();
        }
      }
      adjectives(parts, end, parts.size(), points, named.situation(), parties);
    }
    return parties;
  }

  private void adjectives(
      SentenceParts parts,
      int from,
      int end,
      CodePoints points,
      ReportSituation situation,
      List<Claim.Party> parties) {
    for (int i = from; i < end; i++) {
      if (names.demonym(parts.word(i)) != null) {
        Phrase adjective =
            new Phrase(-1, i, i + 1, i, "", false, false, Phrase.Kind.STATE, null, null);
        parties.add(
            claimMaker.party(points, situation, Spans.of(parts, adjective), parts, adjective));
      }
    }
  }

  /** The sentences of a report with the names found in them, and what they tell of the report. */
  private record Named(
      List<Sentence> sentences,
      List<SentenceParts> parts,
      List<Atoms> atoms,
      ReportSituation situation) {}

  /** All names are found first: a headline shortens what the text tells in full. */
  private Named named(Report report, AlignedText text) {
    LocalDate published = date(report.published());
    NameContext context = new NameContext(names.outletCountry(report.outlet()));
    Mentions mentions = new Mentions();
    List<Sentence> sentences = new ArrayList<>();
    List<SentenceParts> all = new ArrayList<>();
    List<Atoms> atoms = new ArrayList<>();
    List<Sentence> split = SentenceSplitter.split(text);
    List<Opened> lead = survey(text, split, context);
    for (int i = 0; i < split.size(); i++) {
      Opened opened = i < lead.size() ? lead.get(i) : open(text, split.get(i));
      if (!opened.words().isEmpty()) {
        sentences.add(split.get(i));
        Atoms cut = Atoms.of(opened.words());
        atoms.add(cut);
        all.add(parts(opened, cut, published, context, mentions));
      }
    }
    WhoIsWho.Outlet outlet = resolver.outlet(report.outlet());
    return new Named(
        sentences,
        all,
        atoms,
        new ReportSituation(
            published, outlet != null ? outlet : resolver.outlet(report.url()), mentions));
  }

  /** The words of a sentence and what may be names in it. */
  private record Opened(List<Word> words, NameFinder.Matches matches) {}

  private Opened open(AlignedText text, Sentence sentence) {
    List<Word> words = circumstances.read(wordReader.read(text, sentence));
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

  private Told sentence(
      Report report,
      CodePoints points,
      AlignedText text,
      Sentence sentence,
      SentenceParts parts,
      Atoms atoms,
      Field field,
      boolean headline,
      ReportSituation situation,
      Discourse discourse,
      Map<String, Integer> ordinals) {
    List<Word> words = parts.words();
    List<Phrase> phrases = phraseFinder.find(parts);
    Slots[] slots = eventFinder.slots(parts, phrases);
    List<Event> events = eventFinder.find(parts, phrases, slots);
    discourse.enter(parts, phrases, slots, sentence.paragraph());
    List<Voice> voices = voiceFinder.find(parts, phrases, slots, discourse, headline);
    List<Weighed> claims = new ArrayList<>(events.size());
    if (!events.isEmpty()) {
      StatusFinder.Mark[] marks = statusFinder.find(parts, phrases, slots);
      boolean sums = statusFinder.sums(parts);
      List<Draft> drafts = draftMaker.make(parts, phrases, events, slots, voices, discourse);
      Demands.suppress(parts, drafts);
      CountBinder.bind(parts, drafts, countReader.read(atoms, 0, words.size(), times(parts)));
      List<FramingMark> framing = framingReader.read(atoms);
      List<Coding.Hit> codeWords = coding.hits(parts);
      Span span =
          points.span(new Range(text.origin(sentence.begin()), words.get(words.size() - 1).end()));
      for (Draft draft : drafts) {
        Weighed claim =
            claim(
                report, situation, points, span, parts, drafts, draft, marks, sums, voices, framing,
                codeWords, ordinals, headline);
        if (claim != null) {
          claims.add(claim);
        }
      }
    }
    return new Told(parts, field, phrases, events, claims).inField();
  }

  private SentenceParts parts(
      Opened opened, Atoms atoms, LocalDate published, NameContext context, Mentions mentions) {
    List<Word> words = opened.words();
    int size = words.size();
    Name[] names = new Name[size];
    for (Name name : nameFinder.find(words, opened.matches(), context)) {
      mentions.saw(name, words, this.names.generic(words.get(name.firstWord())) != null);
      for (int i = name.firstWord(); i < name.endWord(); i++) {
        names[i] = name;
      }
    }
    TimeExpression[] times = new TimeExpression[size];
    for (TimeExpression time : timeReader.read(atoms, published, null)) {
      for (int i = time.firstWord(); i < time.endWord(); i++) {
        if (names[i] == null) {
          times[i] = time;
        }
      }
    }
    Trigger[] triggers = new Trigger[size];
    List<List<LightVerb>> lights = new ArrayList<>(size);
    boolean[] nationalities = new boolean[size];
    for (int i = 0; i < size; i++) {
      if (times[i] == null) {
        triggers[i] = triggerFinder.trigger(i, words, names[i]);
      }
      lights.add(times[i] == null && names[i] == null ? triggerFinder.light(words.get(i)) : null);
      nationalities[i] = isNominal(words.get(i)) && this.names.demonym(words.get(i)) != null;
    }
    return new SentenceParts(words, names, times, triggers, lights, nationalities);
  }

  private static boolean isNominal(Word word) {
    return word.pos() == Pos.NOUN || word.pos() == Pos.ADJ || word.pos() == Pos.PROPN;
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

  private Weighed claim(
      Report report,
      ReportSituation situation,
      CodePoints points,
      Span sentence,
      SentenceParts parts,
      List<Draft> drafts,
      Draft draft,
      StatusFinder.Mark[] marks,
      boolean sums,
      List<Voice> voices,
      List<FramingMark> framing,
      List<Coding.Hit> codeWords,
      Map<String, Integer> ordinals,
      boolean headline) {
    if (draft.dropped) {
      return null;
    }
    Event event = draft.event;
    if (!Standing.settle(parts, draft, marks, situation.published())) {
      return null;
    }
    List<Claim.Speaker> speakers = attribution.speakers(points, situation, parts, draft, voices);
    Standing.lookAhead(draft, situation.published());
    List<Claim.Count> counts = CountBinder.counts(points, draft.counts);
    meansFinder.find(parts, draft);
    draft.verdict = verdict(parts, draft, counts.isEmpty(), headline);
    if (draft.verdict == Telling.Verdict.NONE) {
      return null;
    }
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
    Claim.Scope scope = Standing.scope(draft, sums);
    List<Claim.Party> actor = parties(points, situation, draft.actor);
    List<Claim.Party> recipient = parties(points, situation, draft.recipient);
    Coding.Codes codes =
        coding.codes(parts, codeWords, new Coding.Asked(draft, scope, actor, recipient, counts));
    long seen =
        confidence.seen(
            parts, draft, new Confidence.Asked(actor, recipient, headline, drafts.size() == 1));
    Claim claim =
        new Claim(
            ClaimMaker.id(report, triggerSpan, draft.type(), ordinals),
            report,
            sentence,
            triggerSpan,
            draft.type(),
            draft.mode,
            codes.contexts(),
            event.lexeme().effect(),
            draft.about == null ? null : points.span(draft.about),
            codes.acled(),
            codes.cameo(),
            draft.status,
            scope,
            actor,
            recipient,
            parties(points, situation, draft.mediator),
            parties(points, situation, draft.guarantor),
            places(points, draft.place),
            places(points, draft.within),
            time(points, draft),
            speakers,
            counts,
            means,
            marked,
            confidence.of(seen),
            draft.because);
    return new Weighed(claim, draft.verdict, seen);
  }

  /** Whether an event is told, or only referred to, or is no claim of its own. */
  private Telling.Verdict verdict(
      SentenceParts parts, Draft draft, boolean uncounted, boolean headline) {
    Event event = draft.event;
    boolean matter = AccordMatter.isTold(draft);
    boolean bare =
        event.isNoun() && !draft.hasParticipant() && !matter && draft.time == null && uncounted;
    if (draft.type() == Claim.Type.ALIGNED && draft.actor.isEmpty() && isOfThing(event)) {
      return Telling.Verdict.NONE;
    }
    if (!Telling.weighs(draft.type())) {
      return bare ? Telling.Verdict.NONE : Telling.Verdict.TOLD;
    }
    if (bare && Telling.pointsBack(parts, draft)) {
      return Telling.Verdict.NONE;
    }
    if (draft.status == Claim.Status.ACTUAL && !headline && telling.weight(parts, draft) <= 0) {
      return Telling.Verdict.REFERRED;
    }
    return bare ? Telling.Verdict.REFERRED : Telling.Verdict.TOLD;
  }

  /** آليات تابعة للجيش: whose a thing is makes no bond between two. */
  private static boolean isOfThing(Event event) {
    Phrase head = event.slots().first("head");
    return head != null
        && (!head.canAct()
            || head.generic() != null && head.generic().thing() == Generic.Thing.MACHINE);
  }

  /** Whether the first line of a report is its headline: where its text has several. */
  private static boolean hasHeadline(Report report) {
    return report.text().strip().indexOf('\n') >= 0;
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

  private List<Claim.Party> parties(
      CodePoints points, ReportSituation situation, List<Draft.Participant> participants) {
    List<Claim.Party> parties = new ArrayList<>(participants.size());
    for (Draft.Participant p : participants) {
      parties.add(claimMaker.party(points, situation, p));
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
