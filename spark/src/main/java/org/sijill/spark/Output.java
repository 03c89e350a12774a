package org.sijill.spark;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A folder that a job writes its tables into; any address that Spark knows. */
record Output(String folder, Configuration hadoop) {

  /** A new folder. */
  static Output fresh(String folder, Configuration hadoop) throws IOException {
    Path path = new Path(folder);
    if (path.getFileSystem(hadoop).exists(path)) {
      throw new Failure(folder + " is there already; name a new folder, or remove it");
    }
    return new Output(folder, hadoop);
  }

  /** Address of a table. */
  String table(String name) {
    return new Path(folder, name).toString();
  }

  /** Whether a table was written. */
  boolean has(String name) throws IOException {
    Path path = new Path(folder, name);
    return path.getFileSystem(hadoop).exists(path);
  }

  /** Removes what was needed on the way only. */
  void remove(String name) throws IOException {
    Path path = new Path(folder, name);
    FileSystem system = path.getFileSystem(hadoop);
    system.delete(path, true);
  }
}
