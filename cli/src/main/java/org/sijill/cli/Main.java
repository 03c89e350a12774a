package org.sijill.cli;

/** The command {@code sijill}. */
public final class Main {

  private Main() {}

  /** Runs the command. */
  public static void main(String[] args) {
    System.out.println("sijill");
  }
}
