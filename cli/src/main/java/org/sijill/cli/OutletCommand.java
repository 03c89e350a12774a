package org.sijill.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sijill.register.Register;
import org.sijill.register.store.OutletStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the user says of outlets. */
@Command(
    name = "outlet",
    mixinStandardHelpOptions = true,
    description = "List the outlets; with NAME, say of one its country and whom it stands with.")
final class OutletCommand implements Callable<Integer> {

  private static final JsonMapper JSON = new JsonMapper();

  @Mixin private RegisterOption register;

  @Parameters(paramLabel = "NAME", arity = "0..1", description = "An outlet, as reports name it.")
  private String name;

  @Option(names = "--country", paramLabel = "ISO", description = "Country, as SYR.")
  private String country;

  @Option(names = "--alignment", paramLabel = "WORD", description = "Whom it stands with.")
  private String alignment;

  @Override
  public Integer call() throws IOException {
    if (country != null && !country.matches("[A-Z]{3}")) {
      throw new Main.Failure(
          "--country is three letters of ISO 3166-1, such as SYR, not " + country);
    }
    try (Register open = register.existing();
        PrintWriter out = new PrintWriter(new Output(), false, StandardCharsets.UTF_8)) {
      if (name != null) {
        open.database()
            .write(
                h -> {
                  open.journal().add(h, register.by(), "outlet", name, Map.of());
                  return OutletStore.set(h, name, country, alignment);
                });
      }
      for (OutletStore.Outlet outlet : open.database().read(OutletStore::all)) {
        if (name == null || name.equals(outlet.name())) {
          out.println(
              JSON.createObjectNode()
                  .put("name", outlet.name())
                  .put("country", outlet.country())
                  .put("alignment", outlet.alignment())
                  .put("reports", outlet.reports()));
        }
      }
    }
    return Main.DONE;
  }
}
