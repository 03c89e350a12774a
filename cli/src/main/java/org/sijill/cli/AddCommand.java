package org.sijill.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import org.sijill.reader.ReportJson;
import org.sijill.register.Intake;
import org.sijill.register.Register;
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
      "Add reports to the register: text, HTML, PDF, DOCX, *.json, *.jsonl, *.csv, the export of a"
          + " Telegram channel (result.json), *.warc, folders of these, or http(s) addresses.",
      "Prints {\"id\",\"sha256\"} for each report once it is on disk. What is there already is not"
          + " added again."
    })
final class AddCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private RegisterOption register;
  @Mixin private Rules rules;
  @Mixin private FetchOptions fetch;

  @Parameters(
      paramLabel = "PATH|URL",
      arity = "0..*",
      description = "What to add, in this order; \"-\" or nothing for standard input.")
  private List<String> sources = new ArrayList<>();

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "ISO date of reports that do not name theirs.")
  private String published;

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      description = "Outlet of reports that do not name theirs.")
  private String outlet;

  @Option(
      names = "--input",
      paramLabel = "KIND",
      description = "text, json, jsonl, csv, telegram or warc. Default: by the file's name.")
  private String input;

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

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Reports read at once. Default: the number of processors.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws InterruptedException {
    if (published != null && ReportJson.day(published) == null) {
      throw new ParameterException(
          spec.commandLine(), "--published is not an ISO date such as 2024-01-31: " + published);
    }
    if (threads < 1 || threads > 1024) {
      throw new ParameterException(spec.commandLine(), "--threads must be from 1 to 1024");
    }
    Codings codings = rules.codings();
    try (Register open = register.open();
        Output out = new Output();
        Fetcher fetcher = fetch.fetcher();
        Progress progress = Progress.of("adding")) {
      Acknowledging told = new Acknowledging(out);
      Inputs.Options options =
          new Inputs.Options(InputKind.of(spec, input), outlet, published, mapping(open));
      new Intake(open, codings.coding(), codings.words(), register.by())
          .add(incoming(options, fetcher, told, progress), threads, told);
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
    return new Iterator<>() {
      private Iterator<Item> items = List.<Item>of().iterator();
      private Incoming next;

      @Override
      public boolean hasNext() {
        while (next == null) {
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
              next = item.incoming();
              progress.step();
            }
          } else if (names.hasNext()) {
            items = open(names.next());
          } else {
            return false;
          }
        }
        return true;
      }

      private Iterator<Item> open(String name) {
        if (name.startsWith("http://") || name.startsWith("https://")) {
          return List.of(new Pages(fetcher).page(name, outlet, published)).iterator();
        }
        return new Inputs(List.of(name), System.in, options);
      }

      @Override
      public Incoming next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        Incoming one = next;
        next = null;
        return one;
      }
    };
  }
}
