package org.sijill.register.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Fetches documents, guarded: http and https only, no address of this machine or of a private
 * network unless it is allowed, each redirect judged anew, sizes and times bounded. A name is
 * connected to only at the addresses that were judged. With a SOCKS5 proxy names are resolved
 * there, and not here.
 */
public final class Fetcher implements AutoCloseable {

  /** Redirects followed, at most. */
  static final int REDIRECTS = 5;

  private static final String AGENT = "Sijill";

  private final OkHttpClient client;
  private final Options options;
  private final Set<InetAddress> reached;

  /**
   * How is fetched.
   *
   * @param allowPrivate whether addresses of this machine and of private networks may be reached
   * @param proxy a SOCKS5 proxy, or null; its own address is not judged
   * @param timeout longest time for one document, redirects included
   * @param largest most bytes of one document
   */
  public record Options(
      boolean allowPrivate, InetSocketAddress proxy, Duration timeout, int largest) {
    public static final Options USUAL =
        new Options(false, null, Duration.ofSeconds(60), Inputs.LARGEST);

    public Options withPrivate(boolean allowed) {
      return new Options(allowed, proxy, timeout, largest);
    }

    public Options withProxy(InetSocketAddress address) {
      return new Options(allowPrivate, address, timeout, largest);
    }
  }

  /**
   * What was fetched.
   *
   * @param url the address after all redirects
   * @param status 200, or 304 where nothing is new
   * @param body the bytes; empty with 304
   * @param contentType the content type, or empty
   * @param etag for the next conditional request, or null
   * @param modified for the next conditional request, or null
   */
  public record Fetched(
      String url, int status, byte[] body, String contentType, String etag, String modified) {}

  /** Something that was not fetched; the message says why. */
  public static final class NotFetched extends Exception {
    private static final long serialVersionUID = 1L;

    NotFetched(String message) {
      super(message);
    }
  }

  public Fetcher(Options options) {
    this(options, Set.of());
  }

  /** As above, with addresses that are reached although they are private. */
  Fetcher(Options options, Set<InetAddress> reached) {
    this.options = options;
    this.reached = Set.copyOf(reached);
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .connectTimeout(Duration.ofSeconds(20))
            .readTimeout(Duration.ofSeconds(30))
            .callTimeout(options.timeout())
            .proxy(Proxy.NO_PROXY)
            .dns(this::judged);
    if (options.proxy() != null) {
      builder.proxy(new Proxy(Proxy.Type.SOCKS, options.proxy()));
    }
    this.client = builder.build();
  }

  /** Fetches a document. */
  public Fetched fetch(String url) throws NotFetched {
    return fetch(url, null, null);
  }

  /** Fetches a document if it is not the one of {@code etag} or {@code modified}. */
  public Fetched fetch(String url, String etag, String modified) throws NotFetched {
    HttpUrl next = parsed(url);
    for (int i = 0; i <= REDIRECTS; i++) {
      judge(next);
      Request.Builder request =
          new Request.Builder()
              .url(next)
              .header("User-Agent", AGENT)
              .header("Accept-Encoding", "gzip");
      if (etag != null) {
        request.header("If-None-Match", etag);
      }
      if (modified != null) {
        request.header("If-Modified-Since", modified);
      }
      try (Response response = client.newCall(request.build()).execute()) {
        String location = response.header("Location");
        if (response.code() >= 300 && response.code() < 400 && location != null) {
          HttpUrl target = next.resolve(location);
          if (target == null) {
            throw new NotFetched("leads to an address that is not http or https; not followed");
          }
          next = target;
          continue;
        }
        return fetched(next, response);
      } catch (Refusal e) {
        throw new NotFetched(e.getMessage());
      } catch (java.io.InterruptedIOException e) {
        throw new NotFetched(
            "took longer than " + options.timeout().toSeconds() + " s; try again later");
      } catch (Decoder.Refused e) {
        throw new NotFetched(e.getMessage());
      } catch (UnknownHostException e) {
        throw new NotFetched(
            "the name " + next.host() + " has no address; check it and the network");
      } catch (IOException e) {
        throw new NotFetched("could not be fetched (" + e.getMessage() + ")");
      }
    }
    throw new NotFetched("leads on more than " + REDIRECTS + " times; not followed");
  }

  private Fetched fetched(HttpUrl url, Response response)
      throws NotFetched, IOException, Decoder.Refused {
    if (response.code() == 304) {
      return new Fetched(url.toString(), 304, new byte[0], "", null, null);
    }
    if (response.code() != 200) {
      throw new NotFetched("the server answered " + response.code() + "; check the address");
    }
    byte[] body;
    try (InputStream in = response.body().byteStream()) {
      body = HttpBody.unpacked(in, response.header("Content-Encoding", ""), options.largest());
    }
    return new Fetched(
        url.toString(),
        200,
        body,
        response.header("Content-Type", ""),
        response.header("ETag"),
        response.header("Last-Modified"));
  }

  private static HttpUrl parsed(String url) throws NotFetched {
    HttpUrl parsed = HttpUrl.parse(url);
    if (parsed == null) {
      throw new NotFetched("not an http or https address");
    }
    return parsed;
  }

  /** An address written in numbers never reaches the resolver: it is judged here. */
  private void judge(HttpUrl url) throws NotFetched {
    String host = url.host();
    boolean numbers = host.indexOf(':') >= 0 || host.matches("[0-9.]+");
    try {
      if (numbers) {
        judge(host, InetAddress.getByName(host));
      } else if (options.proxy() != null && isLocalName(host)) {
        throw new Refusal(host);
      }
    } catch (Refusal e) {
      throw new NotFetched(e.getMessage());
    } catch (UnknownHostException e) {
      throw new NotFetched("not an address: " + host);
    }
  }

  private static boolean isLocalName(String host) {
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || host.endsWith(".local")
        || host.endsWith(".internal");
  }

  /** The addresses of a name, each of them judged: one that is refused refuses the name. */
  private List<InetAddress> judged(String host) throws UnknownHostException {
    List<InetAddress> addresses = new ArrayList<>(Dns.SYSTEM.lookup(host));
    for (InetAddress address : addresses) {
      judge(host, address);
    }
    return addresses;
  }

  private void judge(String host, InetAddress address) throws Refusal {
    if (!options.allowPrivate() && !reached.contains(address) && !isPublic(address)) {
      throw new Refusal(host);
    }
  }

  /**
   * Whether an address belongs to the public network (IANA's special-purpose registries say which
   * do not).
   */
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return isPublic4(bytes, 0);
    }
    if (address instanceof Inet6Address) {
      int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
      int second = (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF;
      if (first == 0x2002) { // 6to4 carries an IPv4 address
        return isPublic4(bytes, 2);
      }
      if (first == 0x64 && second == 0xFF9B) { // NAT64
        return isPublic4(bytes, 12);
      }
      boolean global = (first & 0xE000) == 0x2000;
      boolean special = first == 0x2001 && (second < 0x200 || second == 0xDB8);
      return global && !special;
    }
    return false;
  }

  private static boolean isPublic4(byte[] bytes, int at) {
    int a = bytes[at] & 0xFF;
    int b = bytes[at + 1] & 0xFF;
    int c = bytes[at + 2] & 0xFF;
    boolean special =
        a == 0
            || a == 10
            || a == 127
            || a == 100 && b >= 64 && b < 128
            || a == 169 && b == 254
            || a == 172 && b >= 16 && b < 32
            || a == 192 && b == 168
            || a == 192 && b == 0 && (c == 0 || c == 2)
            || a == 198 && (b == 18 || b == 19)
            || a == 198 && b == 51 && c == 100
            || a == 203 && b == 0 && c == 113
            || a >= 224;
    return !special;
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }

  /** An address that may not be reached. */
  private static final class Refusal extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    Refusal(String host) {
      super(
          host
              + " leads to this machine or a private network; allow it with --allow-private if you"
              + " mean it");
    }
  }
}
