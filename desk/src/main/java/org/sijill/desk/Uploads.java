package org.sijill.desk;

import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.sijill.register.intake.Inputs;

/** Files that a browser sends. */
final class Uploads {

  /** Characters of a file's name, at most. */
  private static final int LONGEST_NAME = 200;

  private Uploads() {}

  /** The name of a file without folders and signs of control: it tells its kind, nothing else. */
  static String name(UploadedFile file) {
    String name = file.filename().replace('\\', '/');
    name = name.substring(name.lastIndexOf('/') + 1).replaceAll("\\p{Cntrl}", "").strip();
    name = name.substring(0, Math.min(LONGEST_NAME, name.length()));
    return name.isEmpty() || name.equals(".") || name.equals("..") ? "file" : name;
  }

  /** Reads a file as it came, never by its name on this machine. */
  static Inputs read(UploadedFile file) {
    checked(file);
    return Inputs.of(name(file), file.content(), Inputs.Options.NONE);
  }

  /** The same from a copy of its bytes, which outlives the request. */
  static Inputs copy(UploadedFile file) throws IOException {
    checked(file);
    try (InputStream content = file.content()) {
      byte[] bytes = content.readAllBytes();
      return Inputs.of(name(file), new ByteArrayInputStream(bytes), Inputs.Options.NONE);
    }
  }

  private static void checked(UploadedFile file) {
    if (file.size() > Guard.LARGEST_FILE) {
      throw new Refusal(
          HttpStatus.CONTENT_TOO_LARGE,
          new Said(
              name(file) + " أكبر من " + Guard.LARGEST_FILE_MIB + " ميبيبايت",
              name(file) + " is larger than " + Guard.LARGEST_FILE_MIB + " MiB"),
          Guard.ADD);
    }
  }
}
