package org.sijill.register.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sijill.register.store.ReviewStore.Review;

/**
 * Which reviews stand. A review that another takes back does not, unless that other one is taken
 * back itself. A pure function of the reviews, whatever their order.
 */
public final class Standing {

  private final Map<String, List<Review>> undos = new HashMap<>();
  private final Map<String, Boolean> stands = new HashMap<>();

  private Standing(List<Review> reviews) {
    for (Review review : reviews) {
      if (review.undoes() != null) {
        undos.computeIfAbsent(review.undoes(), k -> new ArrayList<>()).add(review);
      }
    }
  }

  /** The reviews that stand, in their order, without those that only take others back. */
  public static List<Review> of(List<Review> reviews) {
    Standing standing = new Standing(reviews);
    return reviews.stream().filter(r -> r.undoes() == null && standing.stands(r)).toList();
  }

  /** Ids of all reviews that stand, of those that only take others back too. */
  public static Set<String> ids(List<Review> reviews) {
    Standing standing = new Standing(reviews);
    return reviews.stream()
        .filter(standing::stands)
        .map(Review::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether one of the reviews stands. */
  public static boolean stands(Review review, List<Review> reviews) {
    return new Standing(reviews).stands(review);
  }

  /** An undo names a review that was made before it, so this ends. */
  private boolean stands(Review review) {
    Boolean known = stands.get(review.id());
    if (known == null) {
      known = undos.getOrDefault(review.id(), List.of()).stream().noneMatch(this::stands);
      stands.put(review.id(), known);
    }
    return known;
  }
}
