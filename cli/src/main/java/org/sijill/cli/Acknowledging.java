package org.sijill.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.sijill.register.Intake;

/** Prints a line for each report that is on disk, and names what was refused. */
final class Acknowledging implements Intake.Listener {

  private static final JsonMapper JSON = new JsonMapper();

  private final OutputStream out;
  private boolean all = true;
  private int fresh;
  private int known;

  Acknowledging(OutputStream out) {
    this.out = out;
  }

  @Override
  public void added(Intake.Added added) {
    try {
      String line =
          JSON.createObjectNode().put("id", added.id()).put("sha256", added.sha256()).toString();
      out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (added.fresh()) {
      fresh++;
    } else {
      known++;
    }
  }

  @Override
  public void refused(String origin, String message) {
    System.err.println("sijill: " + origin + ": " + message);
    all = false;
  }

  /** Whether every report was taken in. */
  boolean all() {
    return all;
  }

  int done() {
    return fresh + known;
  }

  /** The numbers, for a person. */
  String summary() {
    return fresh + " added, " + known + " there before";
  }
}
