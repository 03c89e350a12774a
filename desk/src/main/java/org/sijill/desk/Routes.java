package org.sijill.desk;

import static org.sijill.desk.Route.change;
import static org.sijill.desk.Route.get;

import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import org.sijill.desk.Route.Parameter;

/** The one table of what the desk answers. */
final class Routes {

  /** Where the paths of the table begin. */
  static final String API = "/api/v1/";

  private static final Parameter NAMES =
      new Parameter("names", "string", false, "shown: name private persons; else their role");

  private static final Parameter KNOWN_BY =
      new Parameter("known-by", "date", false, "only what was known on this day");

  private static final Parameter AS_OF =
      new Parameter("as-of", "date", false, "the day in the world; else the last one told");

  private static final List<Parameter> FILTERS =
      List.of(
          new Parameter("from", "date", false, "happened on this day or later"),
          new Parameter("until", "date", false, "happened on this day or before"),
          new Parameter("type", "string", true, "type of the claim, in capitals"),
          new Parameter("status", "string", false, "actual, future, hypothetical or negated"),
          new Parameter("actor", "string", false, "id or name of a participant"),
          new Parameter("place", "string", false, "id or name of a place"),
          new Parameter("within", "string", false, "id or name of a place or what contains it"),
          new Parameter("outlet", "string", false, "name of the outlet"),
          new Parameter("speaker", "string", false, "id, name or kind of a speaker"),
          new Parameter("reviewed", "boolean", false, "only what a person accepted or changed"),
          new Parameter("q", "string", false, "Arabic words in any form"),
          KNOWN_BY,
          NAMES);

  private final List<Route> table = new ArrayList<>();

  Routes(Tools tools, Snapshots snapshots, Jobs jobs, DeskSettings settings) {
    Selection.Selector selector = new Selection.Selector(tools, snapshots);
    ReportClaims claims = new ReportClaims(tools);
    Framings framings = new Framings(tools.knowledge());
    Reasons reasons = new Reasons(tools);
    StatusApi status = new StatusApi(tools, snapshots, jobs, settings);
    ReportsApi reports = new ReportsApi(tools, selector, claims, framings);
    IncidentsApi incidents = new IncidentsApi(selector, claims, framings);
    reading(
        status,
        reports,
        incidents,
        new CodeApi(tools, claims, framings, reasons),
        jobsApi(tools, snapshots, jobs));
    derived(tools, selector, incidents);
    books(tools, snapshots, selector, reports, incidents, reasons);
    reviews(new ReviewApi(tools, selector, incidents));
    changes(new ReviewsApi(tools, snapshots, claims));
    table.add(
        get(
            "export/{format}",
            "What is filtered as a file: " + String.join(", ", ExportApi.FILES.keySet()),
            with(
                FILTERS,
                AS_OF,
                new Parameter("people", "string", false, "roles (default) or named"),
                new Parameter("reason", "string", false, "why people are named; is logged")),
            new ExportApi(tools, selector)::export));
    table.add(
        get(
            "openapi.json",
            "This description",
            List.of(),
            query -> Answer.of(OpenApi.of(table(), tools.coder().version()))));
  }

  private static JobsApi jobsApi(Tools tools, Snapshots snapshots, Jobs jobs) {
    return new JobsApi(tools, snapshots, jobs);
  }

  private void reading(
      StatusApi status, ReportsApi reports, IncidentsApi incidents, CodeApi code, JobsApi jobs) {
    table.add(get("status", "How the desk stands", List.of(), status::status));
    table.add(
        change(
            HandlerType.PUT,
            "settings",
            "Switches map tiles from outside on, or with null off",
            "{\"tiles\": \"https://…\" or null}",
            status::set));
    table.add(get("reports", "Reports", paged(FILTERS, ReportsApi.SORTS), reports::list));
    table.add(get("reports/{id}", "A report with its claims", List.of(KNOWN_BY), reports::one));
    table.add(
        change(
            HandlerType.POST,
            "reports",
            "Adds a text to the register",
            "{\"text\", \"title\"?, \"outlet\"?, \"published\"?}",
            jobs::text));
    table.add(
        change(
            HandlerType.POST,
            "reports/files",
            "Adds files to the register, behind",
            "form with files named \"file\"",
            jobs::files));
    table.add(
        change(
            HandlerType.POST,
            "code",
            "Codes a text; nothing is stored",
            "{\"text\", \"title\"?, \"outlet\"?, \"published\"?}",
            code::text));
    table.add(
        change(
            HandlerType.POST,
            "code/files",
            "Codes files; nothing is stored",
            "form with files named \"file\"",
            code::files));
    table.add(get("jobs/{id}", "How far a job is", List.of(), jobs::one));
    table.add(change(HandlerType.DELETE, "jobs/{id}", "Ends a job", null, jobs::cancel));
    table.add(
        get(
            "incidents",
            "Incidents, counted by type, month and outlet",
            with(paged(FILTERS, IncidentsApi.SORTS), AS_OF),
            incidents::list));
    table.add(
        get(
            "incidents/{id}",
            "An incident as each outlet tells it",
            List.of(KNOWN_BY, NAMES),
            incidents::one));
  }

  private void derived(Tools tools, Selection.Selector selector, IncidentsApi incidents) {
    List<Parameter> filters = with(FILTERS, AS_OF);
    table.add(
        get("map", "Incidents and control as GeoJSON", filters, new MapApi(tools, selector)::map));
    table.add(
        get("timeline", "Incidents by day and type", filters, new TimelineApi(selector)::timeline));
    table.add(
        get(
            "network",
            "Ties and acts between parties",
            filters,
            new NetworkApi(tools, selector)::network));
    StateApi state = new StateApi(selector);
    List<Parameter> rows = paged(filters, StateApi.SORTS);
    table.add(get("ties", "Bonds between parties", rows, state::ties));
    table.add(get("control", "Who has which place", rows, state::control));
    table.add(get("accords", "Truces and other accords", rows, state::accords));
    table.add(get("positions", "What parties do about a matter", rows, state::positions));
    table.add(get("lineage", "What becomes of groups", rows, state::lineage));
    ActorsApi actors = new ActorsApi(tools, selector, incidents);
    table.add(
        get("actors", "Who is named how often", paged(FILTERS, ActorsApi.SORTS), actors::list));
    table.add(
        get(
            "actors/{id}",
            "An actor: names, ties, what it did, suffered and says",
            filters,
            actors::one));
  }

  private void books(
      Tools tools,
      Snapshots snapshots,
      Selection.Selector selector,
      ReportsApi reports,
      IncidentsApi incidents,
      Reasons reasons) {
    table.add(
        get("sources", "Outlets and feeds", List.of(), new SourcesApi(tools, snapshots)::sources));
    BookApi book = new BookApi(tools);
    Parameter words = new Parameter("q", "string", false, "words of the name");
    table.add(get("book/actors", "Entries of the actor book", List.of(words), book::actors));
    table.add(get("book/places", "Entries of the place book", List.of(words), book::places));
    table.add(
        get(
            "search",
            "Reports, claims and incidents that hold words",
            FILTERS,
            new SearchApi(selector, reports, incidents)::search));
    table.add(
        get(
            "claims",
            "Claims by their ids, at most 100",
            List.of(new Parameter("id", "string", true, "id of a claim"), KNOWN_BY, NAMES),
            incidents::claims));
    table.add(
        get(
            "claims/{id}/why",
            "The words and rules behind a claim",
            List.of(),
            new WhyApi(tools, reasons)::why));
  }

  private void reviews(ReviewApi reviews) {
    table.add(
        get(
            "review/queue",
            "Claims that nobody has looked at, by doubt and weight",
            paged(FILTERS, ReviewApi.QUEUE_SORTS),
            reviews::queue));
    table.add(
        get(
            "reviews",
            "What people said, the latest first",
            paged(
                List.of(
                    new Parameter("claim", "string", false, "of this claim"),
                    new Parameter("report", "string", false, "of this report"),
                    new Parameter("by", "string", false, "by this person"),
                    new Parameter("kind", "string", false, "of this kind")),
                ReviewApi.SORTS),
            reviews::history));
    table.add(
        get(
            "agreement",
            "How well two coders agree",
            List.of(
                new Parameter("one", "string", false, "a person, machine or reviewed"),
                new Parameter("other", "string", false, "likewise")),
            reviews::agreement));
  }

  private void changes(ReviewsApi reviews) {
    table.add(
        change(
            HandlerType.POST,
            "reviews",
            "Says something of a claim or a report",
            "{\"kind\", \"claim\"?, \"other\"?, \"report\"?, \"slot\"?, \"value\"?, \"reason\"?, \"type\"?,"
                + " \"trigger\"?: {\"begin\", \"end\"}}",
            reviews::add));
    table.add(
        change(
            HandlerType.POST,
            "reviews/undo",
            "Takes a review back, as a new one",
            "{\"id\", \"reason\"?}",
            reviews::undo));
    table.add(
        change(
            HandlerType.POST,
            "incidents/{id}/split",
            "Takes claims out of an incident",
            "{\"claims\": [], \"reason\"?}",
            reviews::split));
    table.add(
        change(
            HandlerType.POST,
            "incidents/merge",
            "Makes several incidents one",
            "{\"ids\": [], \"reason\"?}",
            reviews::merge));
  }

  private static List<Parameter> paged(List<Parameter> filters, List<String> sorts) {
    return with(
        filters,
        new Parameter(
            "sort", "string", false, String.join(", ", sorts) + "; - before it turns it round"),
        new Parameter("offset", "integer", false, "rows left out at the head"),
        new Parameter("limit", "integer", false, "rows, at most " + Query.MOST));
  }

  private static List<Parameter> with(List<Parameter> filters, Parameter... more) {
    List<Parameter> all = new ArrayList<>(filters);
    all.addAll(List.of(more));
    return List.copyOf(all);
  }

  /** All routes. */
  List<Route> table() {
    return List.copyOf(table);
  }
}
