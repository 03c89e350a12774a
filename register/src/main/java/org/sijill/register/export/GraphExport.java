package org.sijill.register.export;

import java.io.Writer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.gexf.GEXFAttributeType;
import org.jgrapht.nio.gexf.GEXFExporter;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.sijill.derive.Known;
import org.sijill.derive.Party;
import org.sijill.derive.state.Network;
import org.sijill.derive.state.Network.Edge;
import org.sijill.derive.state.State;
import org.sijill.reader.Claim;
import org.sijill.register.Register;
import org.sijill.register.RegisterException;
import org.sijill.register.known.KnownReader;

/**
 * Writes ties and acts as of a day as a graph. Private persons, and whoever no book knows, are one
 * node for each sector and country, unless people are to be named.
 */
public final class GraphExport {

  /** The formats. */
  public enum Name {
    GRAPHML,
    GEXF
  }

  private final Register register;
  private final String by;

  public GraphExport(Register register, String by) {
    this.register = register;
    this.by = by;
  }

  /** Writes the graph of all claims; see the other method. */
  public void write(Writer out, Name name, LocalDate asOf, LocalDate knownBy, String reason) {
    write(out, name, asOf, knownBy, reason, null);
  }

  /**
   * Writes the graph.
   *
   * @param asOf the day in the world, or null for the last one told
   * @param knownBy the last day of which reports and reviews are known, or null for all
   * @param reason why people are named, or null where they are not
   * @param only the claims whose ties and acts are wanted, or null for all
   */
  public void write(
      Writer out, Name name, LocalDate asOf, LocalDate knownBy, String reason, Export.Only only) {
    Known known = KnownReader.read(register, knownBy);
    Network network =
        Network.of(known, State.of(known), asOf, reason == null ? GraphExport::role : Party::of);
    if (only != null) {
      network = network.only(only.claims()::contains);
    }
    log(name, network, reason, only);
    write(out, name, network);
  }

  private static void write(Writer out, Name name, Network network) {
    Map<Edge, Integer> numbers = new HashMap<>();
    Graph<String, Edge> graph = new DirectedPseudograph<>(Edge.class);
    network.nodes().keySet().forEach(graph::addVertex);
    for (Edge edge : network.edges()) {
      numbers.put(edge, numbers.size());
      graph.addEdge(edge.from(), edge.to(), edge);
    }
    Map<String, Integer> ids = new TreeMap<>();
    network.nodes().keySet().forEach(key -> ids.put(key, ids.size()));
    Function<String, String> vertexId = key -> "n" + ids.get(key);
    Function<Edge, String> edgeId = edge -> "e" + numbers.get(edge);
    Function<String, Map<String, Attribute>> nodes = key -> node(network.nodes().get(key));
    switch (name) {
      case GRAPHML -> {
        GraphMLExporter<String, Edge> graphml = graphml();
        graphml.setVertexIdProvider(vertexId);
        graphml.setEdgeIdProvider(edgeId);
        graphml.setVertexAttributeProvider(nodes);
        graphml.setEdgeAttributeProvider(GraphExport::edge);
        graphml.exportGraph(graph, out);
      }
      case GEXF -> {
        GEXFExporter<String, Edge> gexf = gexf();
        gexf.setVertexIdProvider(vertexId);
        gexf.setEdgeIdProvider(edgeId);
        gexf.setVertexAttributeProvider(nodes);
        gexf.setEdgeAttributeProvider(GraphExport::edge);
        gexf.exportGraph(graph, out);
      }
      default -> throw new IllegalStateException(name.name());
    }
  }

  private static GraphMLExporter<String, Edge> graphml() {
    GraphMLExporter<String, Edge> graphml = new GraphMLExporter<>();
    for (String slot : new String[] {"label", "book_id", "name_ar", "name_en"}) {
      graphml.registerAttribute(slot, GraphMLExporter.AttributeCategory.NODE, AttributeType.STRING);
    }
    for (String slot : new String[] {"kind", "stage"}) {
      graphml.registerAttribute(slot, GraphMLExporter.AttributeCategory.EDGE, AttributeType.STRING);
    }
    graphml.registerAttribute("claims", GraphMLExporter.AttributeCategory.EDGE, AttributeType.INT);
    return graphml;
  }

  private static GEXFExporter<String, Edge> gexf() {
    GEXFExporter<String, Edge> gexf = new GEXFExporter<>();
    for (String slot : new String[] {"book_id", "name_ar", "name_en"}) {
      gexf.registerAttribute(slot, GEXFExporter.AttributeCategory.NODE, GEXFAttributeType.STRING);
    }
    for (String slot : new String[] {"kind", "stage"}) {
      gexf.registerAttribute(slot, GEXFExporter.AttributeCategory.EDGE, GEXFAttributeType.STRING);
    }
    gexf.registerAttribute(
        "claims", GEXFExporter.AttributeCategory.EDGE, GEXFAttributeType.INTEGER);
    return gexf;
  }

  private static Map<String, Attribute> node(Party party) {
    Map<String, Attribute> cells = new TreeMap<>();
    put(cells, "label", party.nameEn() == null ? party.nameAr() : party.nameEn());
    put(cells, "book_id", party.id());
    put(cells, "name_ar", party.nameAr());
    put(cells, "name_en", party.nameEn());
    return cells;
  }

  private static Map<String, Attribute> edge(Edge edge) {
    Map<String, Attribute> cells = new TreeMap<>();
    put(cells, "label", edge.kind());
    put(cells, "kind", edge.kind());
    put(cells, "stage", edge.stage());
    cells.put("claims", DefaultAttribute.createAttribute(edge.claims().size()));
    return cells;
  }

  private static void put(Map<String, Attribute> cells, String slot, String value) {
    if (value != null) {
      cells.put(slot, DefaultAttribute.createAttribute(value));
    }
  }

  /** A body of the book as itself, whoever else by sector and country. */
  private static Party role(Claim.Party party) {
    if (party.id() != null && !party.isPrivate()) {
      return Party.of(party);
    }
    String sector = party.sector() == null ? "UNK" : party.sector();
    String role = party.country() == null ? sector : sector + " " + party.country();
    return new Party(null, role, role);
  }

  private void log(Name name, Network network, String reason, Export.Only only) {
    if (reason != null && reason.isBlank()) {
      throw new RegisterException("naming people needs a reason, which is logged: --reason TEXT");
    }
    Map<String, String> detail = new TreeMap<>();
    detail.put("people", reason == null ? "roles" : "named");
    detail.put("rows", String.valueOf(network.edges().size()));
    if (reason != null) {
      detail.put("reason", reason);
    }
    if (only != null) {
      detail.put("filter", "only=" + only.written());
    }
    register
        .database()
        .write(
            h ->
                register
                    .journal()
                    .add(h, by, "export", name.name().toLowerCase(Locale.ROOT), detail));
  }
}
