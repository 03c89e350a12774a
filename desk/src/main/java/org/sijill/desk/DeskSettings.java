package org.sijill.desk;

import java.net.URI;
import java.net.URISyntaxException;

/** What is switched on while the desk runs; nothing is, when it starts. */
final class DeskSettings {

  private volatile String tiles;

  /** Address of map tiles from outside, or null where none are fetched. */
  String tiles() {
    return tiles;
  }

  /**
   * Switches map tiles from outside on, or, with null, off.
   *
   * @throws Refusal if it is no address of tiles
   */
  void tiles(String address) {
    if (address != null && !address.isBlank()) {
      origin(address);
      if (!address.contains("{z}") || !address.contains("{x}") || !address.contains("{y}")) {
        throw refused(address);
      }
      tiles = address.strip();
    } else {
      tiles = null;
    }
  }

  /** The origin that a page may fetch tiles from, or null. */
  String tileOrigin() {
    String address = tiles;
    return address == null ? null : origin(address);
  }

  private static String origin(String address) {
    try {
      // Braces have no place in an address proper.
      URI uri = new URI(address.strip().replace('{', 'x').replace('}', 'x'));
      if ("https".equals(uri.getScheme())
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getHost().matches("[A-Za-z0-9.-]+")) {
        return "https://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
      }
    } catch (URISyntaxException e) {
      // told below
    }
    throw refused(address);
  }

  private static Refusal refused(String address) {
    return Refusal.parameter(
        "tiles",
        address,
        new Said("اكتب https://HOST/…/{z}/{x}/{y}.png", "write https://HOST/…/{z}/{x}/{y}.png"));
  }
}
