package org.sijill.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Handle;
import org.sijill.reader.Knowledge;
import org.sijill.register.Register;
import org.sijill.register.store.ClaimStore;
import org.sijill.register.store.ReportStore;
import org.sijill.register.store.SearchIndex;
import org.sijill.register.store.StoredReport;
import org.sijill.register.store.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds reports and claims by their words. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Find reports, or with --claims claims, that hold all the words, in any form.")
final class SearchCommand implements Callable<Integer> {

  private static final JsonMapper JSON = new JsonMapper();

  @Mixin private RegisterOption register;

  @Parameters(paramLabel = "WORD", arity = "1..*", description = "Arabic words, in any form.")
  private List<String> words;

  @Option(names = "--claims", description = "Find claims and not reports.")
  private boolean claims;

  @Option(names = "--most", paramLabel = "N", description = "So many at the most. Default: 100.")
  private int most = 100;

  @Override
  public Integer call() throws IOException {
    String query = new Words(Knowledge.bundled()).query(String.join(" ", words));
    if (query == null) {
      throw new Main.Failure("nothing of that is a word");
    }
    try (Register open = register.existing();
        PrintWriter out = new PrintWriter(new Output(), false, StandardCharsets.UTF_8)) {
      open.database()
          .read(
              h -> {
                if (claims) {
                  claims(h, query, out);
                } else {
                  reports(h, query, out);
                }
                return null;
              });
    }
    return Main.DONE;
  }

  private void reports(Handle handle, String query, PrintWriter out) {
    for (long number : SearchIndex.reports(handle, query, most)) {
      StoredReport found = ReportStore.byNumber(handle, number);
      ObjectNode row = JSON.createObjectNode();
      row.put("id", found.report().id()).put("outlet", found.report().outlet());
      row.put("published", found.report().published()).put("title", found.report().title());
      out.println(row.put("url", found.report().url()));
    }
  }

  private void claims(Handle handle, String query, PrintWriter out) {
    for (long number : SearchIndex.claims(handle, query, most)) {
      ClaimStore.Stored found = ClaimStore.byNumber(handle, number);
      StoredReport report = ReportStore.byNumber(handle, found.report());
      out.println(found.published(report.report(), ClaimStore.coder(handle, found.report())));
    }
  }
}
