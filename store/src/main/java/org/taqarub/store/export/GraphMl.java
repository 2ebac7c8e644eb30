package org.taqarub.store.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.taqarub.record.Event;

/** The network in GraphML: directed, with parallel edges, one for each quad class. */
final class GraphMl implements Export.Writer {

    static final List<String> OF_NODE = List.of("label", "actor", "name_ar", "name_en", "kind", "country", "sector");

    /** With their types. */
    static final List<String> OF_EDGE = List.of(
            "quad string",
            "weight double",
            "happenings long",
            "events long",
            "dated long",
            "score double",
            "first string",
            "last string");

    private final Set<Event.Status> statuses;
    private final Order.Nodes nodes;

    GraphMl(Set<Event.Status> statuses, Order.Nodes nodes) {
        this.statuses = statuses;
        this.nodes = nodes;
    }

    @Override
    public void write(Selection selection, Path to, Tally tally) throws IOException {
        Network network = Network.of(selection, statuses, nodes, tally);
        Xml xml = new Xml(tally);
        try (Writer out = TextFile.open(to)) {
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    + "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\""
                    + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                    + " xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns"
                    + " http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n");
            for (String name : OF_NODE) {
                key("node", name, "string", out);
            }
            for (String named : OF_EDGE) {
                String[] parts = named.split(" ", -1);
                key("edge", parts[0], parts[1], out);
            }
            out.write("  <graph id=\"taqarub\" edgedefault=\"directed\">\n");
            for (Network.Node node : network.nodes()) {
                out.write("    <node id=\"" + network.token(node.id()) + "\">");
                List<String> values = List.of(
                        node.label(),
                        node.id(),
                        node.arabicName(),
                        node.englishName(),
                        node.kind(),
                        node.country(),
                        node.sector());
                for (int i = 0; i < values.size(); i++) {
                    data("node", OF_NODE.get(i), values.get(i), node.id(), xml, out);
                }
                out.write("</node>\n");
            }
            int number = 0;
            for (Network.Edge edge : network.edges()) {
                number++;
                out.write("    <edge id=\"e" + number + "\" source=\"" + network.token(edge.actor()) + "\" target=\""
                        + network.token(edge.recipient()) + "\">");
                List<String> values = List.of(
                        edge.quad(),
                        Long.toString(edge.happenings()),
                        Long.toString(edge.happenings()),
                        Long.toString(edge.events()),
                        Long.toString(edge.dated()),
                        score(edge),
                        text(edge.first()),
                        text(edge.last()));
                for (int i = 0; i < values.size(); i++) {
                    data("edge", OF_EDGE.get(i).split(" ", -1)[0], values.get(i), edge.actor(), xml, out);
                }
                out.write("</edge>\n");
            }
            out.write("  </graph>\n</graphml>\n");
        }
    }

    private static void key(String of, String name, String type, Writer out) throws IOException {
        out.write("  <key id=\"" + of + "_" + name + "\" for=\"" + of + "\" attr.name=\"" + name + "\" attr.type=\""
                + type + "\"/>\n");
    }

    private static void data(String of, String name, String value, String whose, Xml xml, Writer out)
            throws IOException {
        if (!value.isEmpty()) {
            out.write("<data key=\"" + of + "_" + name + "\">" + xml.of(value, whose) + "</data>");
        }
    }

    /** Three digits after the point. */
    static String score(Network.Edge edge) {
        return String.format(Locale.ROOT, "%.3f", edge.score());
    }

    static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
