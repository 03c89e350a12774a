package org.sijill.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.sijill.register.Intake;
import org.sijill.register.Register;
import org.sijill.register.intake.Ahead;
import org.sijill.register.intake.Columns;
import org.sijill.register.intake.Fetcher;
import org.sijill.register.intake.Incoming;
import org.sijill.register.intake.Inputs;
import org.sijill.register.intake.Item;
import org.sijill.register.intake.Pages;
import org.sijill.register.store.MappingStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes reports into the register. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = {
      "Add reports to the register: text, HTML, PDF, DOCX, *.json, *.jsonl, *.csv, *.parquet, the"
          + " export of a Telegram channel (result.json), *.warc, folders of these, or http(s) addresses.",
      "Prints {\"id\",\"sha256\"} for each report once it is on disk. What is there already is not"
          + " added again."
    })
final class AddCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private RegisterOption register;
  @Mixin private Rules rules;
  @Mixin private InputOptions input;
  @Mixin private ThreadsOption threads;
  @Mixin private FetchOptions fetch;

  @Parameters(
      paramLabel = "PATH|URL",
      arity = "0..*",
      description = "What to add, in this order; \"-\" or nothing for standard input.")
  private List<String> sources = new ArrayList<>();

  @Option(
      names = "--columns",
      paramLabel = "MAPPING",
      description =
          "Columns of a table: text=COLUMN,published=COLUMN,… (text, id, title, outlet, published,"
              + " url), or the name of a saved mapping.")
  private String columns;

  @Option(
      names = "--save-columns",
      paramLabel = "NAME",
      description = "Save the mapping of --columns under this name.")
  private String saveColumns;

  @Override
  public Integer call() throws InterruptedException {
    Inputs.Options given = input.options();
    int atOnce = threads.threads();
    Codings codings = rules.codings();
    try (Register open = register.open();
        Output out = new Output();
        Fetcher fetcher = fetch.fetcher();
        Progress progress = Progress.of("adding")) {
      Acknowledging told = new Acknowledging(out);
      Inputs.Options options = given.with(mapping(open));
      new Intake(open, codings.coding(), codings.words(), register.by())
          .add(incoming(options, fetcher, told, progress), atOnce, told);
      progress.end(told.summary());
      return told.all() ? Main.DONE : Main.UNREAD;
    } catch (UncheckedIOException e) {
      if (Output.isClosedByReader(e)) {
        return Main.DONE;
      }
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Columns mapping(Register open) {
    if (columns == null) {
      return null;
    }
    try {
      String saved = open.database().read(h -> MappingStore.get(h, columns));
      Columns mapping = Columns.parse(saved != null ? saved : columns);
      if (saveColumns != null) {
        open.database().write(h -> MappingStore.save(h, saveColumns, mapping.written()));
      }
      return mapping;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--columns: " + e.getMessage());
    }
  }

  /** The reports of all sources; what cannot be read is named on the way. */
  private Iterator<Incoming> incoming(
      Inputs.Options options, Fetcher fetcher, Acknowledging told, Progress progress) {
    Iterator<String> names = (sources.isEmpty() ? List.of("-") : sources).iterator();
    return new Ahead<>() {
      private Iterator<Item> items = List.<Item>of().iterator();

      @Override
      protected Incoming find() {
        while (true) {
          if (items.hasNext()) {
            Item item = items.next();
            if (item.problem() != null) {
              told.refused(
                  item.problem().source()
                      + (item.problem().line() > 0 ? ":" + item.problem().line() : ""),
                  item.problem().message());
            } else {
              if (item.incoming().unread() != null) {
                told.refused(
                    item.incoming().origin(), item.incoming().unread() + "; kept, but not read");
              }
              progress.step();
              return item.incoming();
            }
          } else if (names.hasNext()) {
            items = open(names.next());
          } else {
            return null;
          }
        }
      }

      private Iterator<Item> open(String name) {
        if (name.startsWith("http://") || name.startsWith("https://")) {
          return List.of(new Pages(fetcher).page(name, options.outlet(), options.published()))
              .iterator();
        }
        return new Inputs(List.of(name), System.in, options);
      }
    };
  }
}
