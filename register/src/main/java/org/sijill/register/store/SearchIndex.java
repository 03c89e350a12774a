package org.sijill.register.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.sijill.reader.Claim;
import org.sijill.reader.Report;

/** SQL of the index of words. */
public final class SearchIndex {

  private SearchIndex() {}

  /** What of a report is searched. */
  public static String of(Report report) {
    boolean inside = report.title() == null || report.text().startsWith(report.title());
    return inside ? report.text() : report.title() + "\n" + report.text();
  }

  /** What of a claim is searched: its trigger, its participants, its place and its speakers. */
  public static String of(Claim claim) {
    List<String> words = new ArrayList<>();
    words.add(claim.trigger().text());
    for (List<Claim.Party> role :
        List.of(claim.actor(), claim.recipient(), claim.mediator(), claim.guarantor())) {
      role.forEach(party -> party(words, party));
    }
    for (List<Claim.Place> role : List.of(claim.place(), claim.within())) {
      for (Claim.Place place : role) {
        words.add(place.span().text());
        add(words, place.nameAr());
        add(words, place.nameEn());
      }
    }
    claim.speakers().forEach(speaker -> party(words, speaker.party()));
    // A full stop between them, so that each is read by itself.
    return String.join(" . ", words);
  }

  private static void party(List<String> words, Claim.Party party) {
    words.add(party.span().text());
    add(words, party.nameAr());
    add(words, party.nameEn());
  }

  private static void add(List<String> words, String word) {
    if (word != null) {
      words.add(word);
    }
  }

  public static void report(Handle handle, long number, String words) {
    handle.execute("delete from report_words where rowid = ?", number);
    handle.execute("insert into report_words (rowid, words) values (?, ?)", number, words);
  }

  public static void claim(Handle handle, long number, String words) {
    handle.execute("insert into claim_words (rowid, words) values (?, ?)", number, words);
  }

  static void removeClaim(Handle handle, long number) {
    handle.execute("delete from claim_words where rowid = ?", number);
  }

  /** Numbers of the reports that a query finds, best first. */
  public static List<Long> reports(Handle handle, String query, int most) {
    return handle
        .createQuery(
            "select rowid from report_words where report_words match :query"
                + " order by rank, rowid limit :most")
        .bind("query", query)
        .bind("most", most)
        .mapTo(Long.class)
        .list();
  }

  /** Ids of all present claims that a query finds, in no order. */
  public static List<String> claimIds(Handle handle, String query) {
    return handle
        .createQuery(
            "select c.id from claim_words w join claim c on c.number = w.rowid"
                + " where claim_words match :query and c.until is null")
        .bind("query", query)
        .mapTo(String.class)
        .list();
  }

  /** Numbers of all reports that a query finds. */
  public static Set<Long> reportNumbers(Handle handle, String query) {
    return handle
        .createQuery("select rowid from report_words where report_words match :query")
        .bind("query", query)
        .mapTo(Long.class)
        .set();
  }

  /** Numbers of the present claims that a query finds, best first. */
  public static List<Long> claims(Handle handle, String query, int most) {
    return handle
        .createQuery(
            "select c.number from claim_words w join claim c on c.number = w.rowid"
                + " where claim_words match :query and c.until is null order by w.rank, c.number"
                + " limit :most")
        .bind("query", query)
        .bind("most", most)
        .mapTo(Long.class)
        .list();
  }
}
