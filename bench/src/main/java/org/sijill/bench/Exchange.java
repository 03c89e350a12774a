package org.sijill.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A text in which some stretches are exchanged for others, and where the rest of it then stands.
 * All positions are UTF-16 indices.
 */
final class Exchange {

  /** A stretch of the original and what stands there instead. */
  record Piece(int begin, int end, String words) {}

  private final String original;
  private final List<Piece> pieces = new ArrayList<>();

  /** Of stretches that overlap the longer is kept, of equal ones the first. */
  Exchange(String original, List<Piece> wanted) {
    this.original = original;
    List<Piece> longest = new ArrayList<>(wanted);
    longest.sort(Comparator.comparingInt(piece -> piece.begin() - piece.end()));
    for (Piece piece : longest) {
      if (pieces.stream().noneMatch(p -> piece.begin() < p.end() && p.begin() < piece.end())) {
        pieces.add(piece);
      }
    }
    pieces.sort(Comparator.comparingInt(Piece::begin));
  }

  /** The text after the exchange. */
  String text() {
    StringBuilder text = new StringBuilder(original.length());
    int from = 0;
    for (Piece piece : pieces) {
      text.append(original, from, piece.begin()).append(piece.words());
      from = piece.end();
    }
    return text.append(original, from, original.length()).toString();
  }

  /** Whether something is exchanged between two positions. */
  boolean within(int begin, int end) {
    return pieces.stream().anyMatch(piece -> piece.begin() >= begin && piece.end() <= end);
  }

  /** Where the beginning of a stretch stands after the exchange. */
  int begin(int at) {
    return moved(at, false);
  }

  /** Where the end of a stretch stands after the exchange. */
  int end(int at) {
    return moved(at, true);
  }

  private int moved(int at, boolean end) {
    int shift = 0;
    for (Piece piece : pieces) {
      if (end ? piece.begin() >= at : piece.begin() > at) {
        break;
      }
      int grown = piece.words().length() - (piece.end() - piece.begin());
      if (end ? at < piece.end() : at > piece.begin() && at < piece.end()) {
        return shift + (end ? piece.end() + grown : piece.begin());
      }
      if (end || at >= piece.end()) {
        shift += grown;
      }
    }
    return at + shift;
  }
}
