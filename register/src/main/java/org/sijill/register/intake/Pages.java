package org.sijill.register.intake;

/** Documents fetched from the network, as reports. */
public final class Pages {

  private final Fetcher fetcher;

  public Pages(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  /** Fetches an address; an item with a problem where that does not succeed. */
  public Item page(String url, String outlet, String published) {
    try {
      Fetcher.Fetched fetched = fetcher.fetch(url);
      Extraction extraction =
          Documents.extract(fetched.body(), HttpBody.charset(fetched.contentType()));
      Inputs.Options options = new Inputs.Options(null, outlet, published, null);
      Incoming incoming = Inputs.incoming(extraction, fetched.body(), url, fetched.url(), options);
      return new Item(incoming, null, url, 0);
    } catch (Fetcher.NotFetched | Decoder.Refused e) {
      return new Item(null, new Problem(url, 0, e.getMessage()), url, 0);
    }
  }
}
