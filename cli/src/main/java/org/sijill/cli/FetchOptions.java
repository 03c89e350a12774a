package org.sijill.cli;

import java.net.InetSocketAddress;
import org.sijill.register.intake.Fetcher;
import picocli.CommandLine.Option;

/** Options of what is fetched from the network. */
final class FetchOptions {

  @Option(
      names = "--proxy",
      paramLabel = "HOST:PORT",
      description = "SOCKS5 proxy for all of it; names are resolved there.")
  private String proxy;

  @Option(names = "--allow-private", description = "Also reach this machine and private networks.")
  private boolean allowPrivate;

  Fetcher fetcher() {
    return new Fetcher(
        Fetcher.Options.USUAL
            .withPrivate(allowPrivate)
            .withProxy(proxy == null ? null : address()));
  }

  private InetSocketAddress address() {
    int colon = proxy.lastIndexOf(':');
    String port = proxy.substring(colon + 1);
    if (colon <= 0 || !port.matches("\\d{1,5}") || Integer.parseInt(port) > 65535) {
      throw new Main.Failure("--proxy is HOST:PORT, for example 127.0.0.1:9050, not " + proxy);
    }
    return new InetSocketAddress(proxy.substring(0, colon), Integer.parseInt(port));
  }
}
