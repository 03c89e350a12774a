package org.sijill.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** A page of rows as it is answered. */
final class Page {

  private Page() {}

  /**
   * The rows of the page that is asked for, with how many there are.
   *
   * @param rows all rows in their order
   * @param tree makes the answer of one row
   */
  static <T> ObjectNode of(
      Query query, String snapshot, List<T> rows, Function<T, ObjectNode> tree) {
    int offset = query.offset();
    int limit = query.limit();
    ObjectNode page = JsonTree.object();
    page.put("total", rows.size()).put("offset", offset).put("limit", limit);
    page.put("snapshot", snapshot);
    ArrayNode shown = page.putArray("rows");
    int from = Math.min(offset, rows.size());
    for (T row : rows.subList(from, (int) Math.min(rows.size(), (long) from + limit))) {
      shown.add(tree.apply(row));
    }
    return page;
  }

  /**
   * Rows in an order.
   *
   * @param rows the rows; of rows that are alike the order stays
   * @param by how the field is compared; null comes last whichever way round
   */
  static <T, K extends Comparable<K>> List<T> sorted(
      List<T> rows, Query.Order order, Function<T, K> by) {
    Comparator<K> keys =
        order.falling() ? Collections.reverseOrder() : Comparator.<K>naturalOrder();
    List<T> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparing(by, Comparator.nullsLast(keys)));
    return sorted;
  }
}
