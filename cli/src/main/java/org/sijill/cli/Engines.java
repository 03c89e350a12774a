package org.sijill.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sijill.lexicon.KnowledgeCompiler;
import org.sijill.lexicon.KnowledgeException;
import org.sijill.reader.Claim;
import org.sijill.reader.Coder;
import org.sijill.reader.Knowledge;
import org.sijill.reader.Reader;
import org.sijill.reader.Report;
import org.sijill.reader.claims.ReportReader;

/** Makes the reader that the commands use. */
final class Engines {

  private Engines() {}

  /** The reader with the bundled knowledge and the folders laid over it, the last on top. */
  static Engine load(List<Path> folders) {
    Knowledge knowledge = knowledge(folders);
    Reader reader = new Reader(knowledge);
    Coder coder = new Coder(ProgramVersion.text(), knowledge.rules());
    return new Engine() {
      @Override
      public List<Claim> read(Report report) {
        return reader.read(report);
      }

      @Override
      public List<Claim> read(Report report, ReportReader.Listener listener) {
        return reader.read(report, listener);
      }

      @Override
      public Coder coder() {
        return coder;
      }
    };
  }

  /** The bundled knowledge and the folders laid over it, the last on top. */
  static Knowledge knowledge(List<Path> folders) {
    Knowledge knowledge = Knowledge.bundled();
    for (Path folder : folders) {
      knowledge = knowledge.with(overlay(folder));
    }
    return knowledge;
  }

  /** What a folder lays over other knowledge. */
  static Knowledge overlay(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new Main.Failure(
          folder + " is not a folder; --rules takes a folder of knowledge files");
    }
    if (KnowledgeCompiler.TOPICS.stream()
        .noneMatch(topic -> Files.isDirectory(folder.resolve(topic)))) {
      throw new Main.Failure(
          folder
              + " holds no rules; put them in folders of it named "
              + String.join(", ", KnowledgeCompiler.TOPICS));
    }
    try {
      return KnowledgeCompiler.compile(folder);
    } catch (KnowledgeException e) {
      throw new Main.Failure(e.getMessage());
    } catch (IOException e) {
      throw new Main.Failure(folder + " cannot be read (" + e.getMessage() + ")");
    }
  }
}
