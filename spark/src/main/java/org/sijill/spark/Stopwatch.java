package org.sijill.spark;

/** Tells how long the parts of a job take. */
final class Stopwatch {

  private long last = System.nanoTime();

  /** Seconds since it was made or last asked. */
  double lap() {
    long now = System.nanoTime();
    double seconds = (now - last) / 1e9;
    last = now;
    return seconds;
  }
}
