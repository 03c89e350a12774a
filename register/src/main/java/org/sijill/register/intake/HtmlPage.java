package org.sijill.register.intake;

import com.ibm.icu.lang.UCharacter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.sijill.reader.ReportJson;

/** The main text of a page: its headline and the paragraphs of its article. */
final class HtmlPage {

  private static final String EXTRACTOR = "html 1 (jsoup 1.24)";

  /** What is never part of the article. */
  private static final String ASIDE =
      "script, style, noscript, template, nav, header, footer, aside, form, button, iframe, svg,"
          + " figure, [role=navigation], [role=banner], [role=contentinfo], [aria-hidden=true],"
          + " [hidden], [class*=related], [class*=share], [class*=social], [class*=comment],"
          + " [class*=breadcrumb], [class*=newsletter], [class*=advert], [class*=cookie]";

  private static final String BLOCKS =
      "p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, div, section, article, tr, br, dd, dt";

  /** A part of an article has its share of links below this, in hundredths. */
  private static final int MOST_LINKS = 50;

  private HtmlPage() {}

  static Extraction extract(byte[] bytes, String charset) throws Decoder.Refused {
    Document page;
    try {
      page = Jsoup.parse(new ByteArrayInputStream(bytes), known(charset), "");
    } catch (IOException | IllegalArgumentException e) {
      throw new Decoder.Refused(0, "the page could not be read (" + e.getMessage() + ")");
    }
    String title = title(page);
    String published = published(page);
    String url = first(page.select("link[rel=canonical]").attr("href"), meta(page, "og:url"));
    page.select(ASIDE).remove();
    String body = text(main(page));
    if (body.isBlank()) {
      body = text(page.body());
    }
    String text = title == null || startsWith(body, title) ? body : title + "\n" + body;
    String unread = body.isBlank() ? "the page holds no text" : null;
    return new Extraction(
        text.strip(),
        title,
        published,
        url.startsWith("http") ? url : null,
        "text/html",
        EXTRACTOR,
        unread);
  }

  private static String known(String charset) {
    try {
      return charset != null && java.nio.charset.Charset.isSupported(charset) ? charset : null;
    } catch (IllegalArgumentException notAName) {
      return null;
    }
  }

  private static boolean startsWith(String body, String title) {
    return body.stripLeading().startsWith(title);
  }

  private static String title(Document page) {
    Elements headings = page.select("article h1, main h1");
    if (headings.isEmpty()) {
      headings = page.select("h1");
    }
    String heading = headings.size() == 1 ? headings.text().strip() : "";
    String title = first(heading, first(meta(page, "og:title"), page.title())).strip();
    return title.isEmpty() ? null : title;
  }

  private static String published(Document page) {
    String date =
        first(
            meta(page, "article:published_time"),
            first(
                page.select("[itemprop=datePublished]").attr("content"),
                page.select("time[datetime]").attr("datetime")));
    return ReportJson.day(date) == null ? null : date;
  }

  private static String meta(Document page, String property) {
    return page.select("meta[property=" + quoted(property) + "]").attr("content").strip();
  }

  private static String quoted(String value) {
    return "\"" + value + "\"";
  }

  private static String first(String one, String other) {
    return one.isEmpty() ? other : one;
  }

  /** The element that directly holds most of the running text. */
  private static Element main(Document page) {
    Element marked = page.selectFirst("[itemprop=articleBody]");
    if (marked != null && !marked.text().isBlank()) {
      return marked;
    }
    Element best = page.body();
    int most = 0;
    for (Element holder : page.body().getAllElements()) {
      int length = 0;
      for (Element child : holder.children()) {
        if (child.normalName().equals("p") || child.normalName().equals("blockquote")) {
          length += running(child);
        }
      }
      length += holder.ownText().length();
      if (length > most && !mostlyLinks(holder)) {
        most = length;
        best = holder;
      }
    }
    return best;
  }

  private static int running(Element element) {
    return mostlyLinks(element) ? 0 : element.text().length();
  }

  private static boolean mostlyLinks(Element element) {
    int all = element.text().length();
    return all > 0 && element.select("a").text().length() * 100 > all * MOST_LINKS;
  }

  /** The words of an element, a block a line. */
  private static String text(Element element) {
    StringBuilder text = new StringBuilder();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
              append(text, words.getWholeText());
            } else if (isBlock(node)) {
              line(text);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (isBlock(node)) {
              line(text);
            }
          }
        },
        element);
    return text.toString().strip();
  }

  private static boolean isBlock(Node node) {
    return node instanceof Element element && element.is(BLOCKS);
  }

  /** White space is one space, as a browser shows it. */
  private static void append(StringBuilder text, String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c != '\u00A0' && UCharacter.isWhitespace(c)) {
        char last = text.length() == 0 ? '\n' : text.charAt(text.length() - 1);
        if (last != ' ' && last != '\n') {
          text.append(' ');
        }
      } else {
        text.append(c);
      }
    }
  }

  private static void line(StringBuilder text) {
    while (text.length() > 0 && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
    if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }
}
