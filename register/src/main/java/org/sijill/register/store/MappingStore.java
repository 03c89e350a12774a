package org.sijill.register.store;

import org.jdbi.v3.core.Handle;

/** SQL of saved mappings of columns. */
public final class MappingStore {

  private MappingStore() {}

  /** A saved mapping, or null. */
  public static String get(Handle handle, String name) {
    return handle
        .createQuery("select columns from mapping where name = :name")
        .bind("name", name)
        .mapTo(String.class)
        .findOne()
        .orElse(null);
  }

  public static int save(Handle handle, String name, String columns) {
    return handle.execute(
        "insert into mapping (name, columns) values (?, ?)"
            + " on conflict (name) do update set columns = excluded.columns",
        name,
        columns);
  }
}
