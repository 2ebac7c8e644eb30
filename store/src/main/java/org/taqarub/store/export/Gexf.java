package org.taqarub.store.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.taqarub.record.Event;

/** The network in GEXF 1.3, dynamic: an edge has a spell for each time at which something happened. Its kind is the quad class. */
final class Gexf implements Export.Writer {

    private final Set<Event.Status> statuses;
    private final Order.Nodes nodes;

    Gexf(Set<Event.Status> statuses, Order.Nodes nodes) {
        this.statuses = statuses;
        this.nodes = nodes;
    }

    @Override
    public void write(Selection selection, Path to, Tally tally) throws IOException {
        Network network = Network.of(selection, statuses, nodes, tally);
        Xml xml = new Xml(tally);
        try (Writer out = TextFile.open(to)) {
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    + "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n"
                    + "  <meta><creator>" + xml.of(selection.program(), "program") + "</creator><description>"
                    + xml.of(selection.query(), "query") + "</description></meta>\n"
                    + "  <graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"date\""
                    + " timerepresentation=\"interval\">\n"
                    + "    <attributes class=\"node\">\n");
            List<String> ofNode = GraphMl.OF_NODE.subList(1, GraphMl.OF_NODE.size());
            for (String name : ofNode) {
                attribute(name, "string", out);
            }
            out.write("    </attributes>\n    <attributes class=\"edge\">\n");
            attribute("quad", "string", out);
            attribute("happenings", "long", out);
            attribute("events", "long", out);
            attribute("dated", "long", out);
            attribute("score", "double", out);
            attribute("first", "string", out);
            attribute("last", "string", out);
            out.write("    </attributes>\n    <nodes>\n");
            for (Network.Node node : network.nodes()) {
                out.write("      <node id=\"" + network.token(node.id()) + "\" label=\""
                        + xml.of(node.label(), node.id()) + "\"><attvalues>");
                List<String> values = List.of(
                        node.id(), node.arabicName(), node.englishName(), node.kind(), node.country(), node.sector());
                for (int i = 0; i < values.size(); i++) {
                    value(ofNode.get(i), values.get(i), node.id(), xml, out);
                }
                out.write("</attvalues></node>\n");
            }
            out.write("    </nodes>\n    <edges>\n");
            int number = 0;
            for (Network.Edge edge : network.edges()) {
                number++;
                edge(edge, network, number, xml, out);
            }
            out.write("    </edges>\n  </graph>\n</gexf>\n");
        }
    }

    private static void edge(Network.Edge edge, Network network, int number, Xml xml, Writer out) throws IOException {
        String whose = edge.actor();
        out.write("      <edge id=\"" + number + "\" source=\"" + network.token(edge.actor()) + "\" target=\""
                + network.token(edge.recipient()) + "\" kind=\"" + edge.quad() + "\" weight=\""
                + edge.happenings() + "\"><attvalues>");
        value("quad", edge.quad(), whose, xml, out);
        value("happenings", Long.toString(edge.happenings()), whose, xml, out);
        value("events", Long.toString(edge.events()), whose, xml, out);
        value("dated", Long.toString(edge.dated()), whose, xml, out);
        value("score", GraphMl.score(edge), whose, xml, out);
        value("first", GraphMl.text(edge.first()), whose, xml, out);
        value("last", GraphMl.text(edge.last()), whose, xml, out);
        out.write("</attvalues>");
        List<Period> spells = edge.spells();
        if (!spells.isEmpty()) {
            out.write("<spells>");
            for (Period spell : spells) {
                out.write("<spell start=\"" + spell.first() + "\" end=\"" + spell.last() + "\"/>");
            }
            out.write("</spells>");
        }
        out.write("</edge>\n");
    }

    private static void attribute(String name, String type, Writer out) throws IOException {
        out.write("      <attribute id=\"" + name + "\" title=\"" + name + "\" type=\"" + type + "\"/>\n");
    }

    private static void value(String name, String value, String whose, Xml xml, Writer out) throws IOException {
        if (!value.isEmpty()) {
            out.write("<attvalue for=\"" + name + "\" value=\"" + xml.of(value, whose) + "\"/>");
        }
    }
}
