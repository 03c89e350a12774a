package org.sijill.register.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** SQL of outlets: what the user says of them. */
public final class OutletStore {

  private OutletStore() {}

  /**
   * An outlet.
   *
   * @param name its name, as reports have it
   * @param country ISO 3166-1 alpha-3, or null
   * @param alignment the user's word for whom it stands with, or null
   * @param reports number of its reports
   */
  public record Outlet(String name, String country, String alignment, int reports) {}

  /** Says of an outlet what is given; what is null stays as it was. */
  public static int set(Handle handle, String name, String country, String alignment) {
    return handle.execute(
        "insert into outlet (name, country, alignment) values (?, ?, ?) on conflict (name) do"
            + " update set country = coalesce(excluded.country, country),"
            + " alignment = coalesce(excluded.alignment, alignment)",
        name,
        country,
        alignment);
  }

  /** All outlets that have reports or of which something is said, by name. */
  public static List<Outlet> all(Handle handle) {
    return handle
        .createQuery(
            "select n.name, o.country, o.alignment,"
                + " (select count(*) from report r where r.outlet = n.name) as reports"
                + " from (select name from outlet union select outlet from report where outlet is"
                + " not null) n left join outlet o on o.name = n.name order by n.name")
        .map(OutletStore::outlet)
        .list();
  }

  private static Outlet outlet(ResultSet row, StatementContext context) throws SQLException {
    return new Outlet(
        row.getString("name"),
        row.getString("country"),
        row.getString("alignment"),
        row.getInt("reports"));
  }
}
