package org.sijill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sijill.reader.Knowledge;
import org.sijill.reader.names.Actor;
import org.sijill.reader.names.PlaceResolver;
import picocli.CommandLine;

class OverlaysTest {

  private static final String TABLE =
      "id,name_ar,type,lat,lon,country\n1,قرية مؤلفة,village,%s,36.7,SYR\n";

  @TempDir Path data;

  private int run(String... arguments) {
    return Main.commandLine().execute(arguments);
  }

  private Path table(String lat) throws IOException {
    return Files.writeString(data.resolve("table.csv"), TABLE.formatted(lat));
  }

  private Overlays overlays() {
    Overlays overlays = new Overlays();
    new CommandLine(
            CommandLine.Model.CommandSpec.create()
                .addMixin("o", CommandLine.Model.CommandSpec.forAnnotatedObject(overlays)))
        .parseArgs("--data", data.toString());
    return overlays;
  }

  @Test
  void anImportedPlaceIsKnownOnlyWithItsOverlayAndChangesTheRules() throws Exception {
    String file = table("35.9").toString();
    assertThat(run("places", "import", file, "--name", "mine", "--data", data.toString())).isZero();
    Overlays overlays = overlays();
    assertThat(overlays.names()).containsExactly("mine");
    Knowledge with = Engines.knowledge(overlays.chosen(List.of("mine")));
    Knowledge without = Engines.knowledge(List.of());
    assertThat(with.rules()).isNotEqualTo(without.rules());
    assertThat(new PlaceResolver(with.names()).resolve("قرية مؤلفة", null).place().id())
        .isEqualTo("mine-1");
    assertThat(new PlaceResolver(without.names()).resolve("قرية مؤلفة", null).place()).isNull();
    assertThat(run("places", "remove", "mine", "--data", data.toString())).isZero();
    assertThat(overlays.names()).isEmpty();
    assertThatThrownBy(() -> overlays.chosen(List.of("mine"))).isInstanceOf(Main.Failure.class);
  }

  @Test
  void nothingIsKeptOfABrokenFileUnlessAskedFor() throws Exception {
    Path file = table("35.9");
    Files.writeString(file, Files.readString(file) + "2,قرية أخرى,village,north,36.7,SYR\n");
    String folder = data.toString();
    assertThat(run("places", "import", file.toString(), "--name", "mine", "--data", folder))
        .isEqualTo(Main.UNREAD);
    assertThat(overlays().names()).isEmpty();
    assertThat(
            run(
                "places",
                "import",
                file.toString(),
                "--name",
                "mine",
                "--data",
                folder,
                "--keep-good"))
        .isEqualTo(Main.UNREAD);
    assertThat(overlays().names()).containsExactly("mine");
  }

  @Test
  void goodActorsOfABrokenFileAreKeptOnlyIfAskedFor() throws Exception {
    Path file = data.resolve("actors.csv");
    Files.writeString(
        file,
        "id,name_ar,aliases,name_en,country,sector,type,kind,parent,source\n"
            + "mine-a,كتيبة الجبل المؤلفة,,X,SYR,REB,Rebel group,armed-group,,composed\n"
            + "mine-b,,,X,SYR,REB,Rebel group,armed-group,,composed\n");
    String[] run = {
      "actors", "import", file.toString(), "--name", "mine", "--data", data.toString()
    };
    assertThat(run(run)).isEqualTo(Main.UNREAD);
    assertThat(overlays().names()).isEmpty();
    String[] keep = Arrays.copyOf(run, run.length + 1);
    keep[run.length] = "--keep-good";
    assertThat(run(keep)).isEqualTo(Main.UNREAD);
    Knowledge with = Engines.knowledge(overlays().chosen(List.of("mine")));
    assertThat(with.names().actors()).extracting(Actor::id).contains("mine-a");
    assertThat(with.names().actors()).extracting(Actor::id).doesNotContain("mine-b");
  }

  @Test
  void namesThatLeaveTheFolderAreNone() throws Exception {
    assertThatThrownBy(() -> overlays().at("../x")).isInstanceOf(Main.Failure.class);
  }
}
