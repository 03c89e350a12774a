package org.sijill.register.intake;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** An iterator that looks for the next one when asked whether there is one. */
public abstract class Ahead<T> implements Iterator<T> {

  private T next;
  private boolean ended;

  /** The next one, or null where there is none any more; then it is not asked again. */
  protected abstract T find();

  @Override
  public final boolean hasNext() {
    if (next == null && !ended) {
      next = find();
      ended = next == null;
    }
    return next != null;
  }

  @Override
  public final T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    T one = next;
    next = null;
    return one;
  }
}
