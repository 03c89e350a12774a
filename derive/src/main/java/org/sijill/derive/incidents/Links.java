package org.sijill.derive.incidents;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sijill.derive.Known.Link;

/**
 * What people say of claims that belong together or do not. Where that contradicts itself, «not»
 * holds.
 */
final class Links {

  private final Map<String, Set<String>> apart = new HashMap<>();
  private final Map<String, Set<String>> bundles = new HashMap<>();

  /** The links, in an order of their own. */
  Links(List<Link> links) {
    for (Link link : links) {
      if (!link.together()) {
        apart.computeIfAbsent(link.claim(), k -> new HashSet<>()).add(link.other());
        apart.computeIfAbsent(link.other(), k -> new HashSet<>()).add(link.claim());
      }
    }
    for (Link link : links) {
      if (link.together()) {
        join(link.claim(), link.other());
      }
    }
  }

  private void join(String one, String other) {
    Set<String> a = bundle(one);
    Set<String> b = bundle(other);
    if (a == b || a.stream().anyMatch(id -> areApart(id, b))) {
      return;
    }
    Set<String> both = new HashSet<>(a);
    both.addAll(b);
    both.forEach(id -> bundles.put(id, both));
  }

  private Set<String> bundle(String claim) {
    return bundles.computeIfAbsent(claim, k -> Set.of(claim));
  }

  /** The claims that belong together with a claim, itself among them. */
  Set<String> with(String claim) {
    return bundles.getOrDefault(claim, Set.of(claim));
  }

  /** Whether a claim belongs together with others. */
  boolean isLinked(String claim) {
    return with(claim).size() > 1;
  }

  /** Whether a claim does not belong together with one of several. */
  boolean areApart(String claim, Set<String> others) {
    Set<String> not = apart.get(claim);
    return not != null && others.stream().anyMatch(not::contains);
  }

  /** Whether some claim must not be together with a certain one. */
  boolean restricts(String claim) {
    return apart.containsKey(claim);
  }
}
