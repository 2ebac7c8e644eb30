package org.taqarub.store.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taqarub.record.Coding;
import org.taqarub.record.Entity;
import org.taqarub.record.Event;
import org.taqarub.record.Record;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** GraphML is read by JGraphT, which validates it against GraphML's own schema; GEXF by JGraphT and a schema written from the format's description. */
class NetworkTest {

    @TempDir
    Path folder;

    private static final Selection SELECTION = Hostile.selection(
            List.of(
                    News.record(
                            "a",
                            "1",
                            "2018-03-01",
                            News.event(List.of("RUS"), List.of("FRA"), Event.Status.ACTUAL, "2018-02-27", null),
                            News.event(List.of("RUS"), List.of("FRA"), Event.Status.ACTUAL, "", null),
                            News.event(List.of("RUS"), List.of("FRA"), Event.Status.HYPOTHETICAL, "", null),
                            News.event(List.of("RUS"), List.of(), Event.Status.ACTUAL, "", null)),
                    News.record(
                            "b",
                            "2",
                            "2018-03-02",
                            News.event(List.of("RUS"), List.of("FRA"), Event.Status.ACTUAL, "2018-02-28", null),
                            News.event(
                                    List.of("said:2", "said:1", News.MINISTER.id()),
                                    List.of("FRA"),
                                    Event.Status.ACTUAL,
                                    "2018-04",
                                    null),
                            News.event(List.of("said:1"), List.of("FRA"), Event.Status.ACTUAL, "", null))),
            Map.of("1#0", "h1", "2#0", "h1"),
            null,
            null);

    private Document xml(Path file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(file.toFile());
    }

    /** The elements of that name. */
    private static List<Element> all(Document document, String name) {
        NodeList nodes = document.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Map<String, String> values(Element of) {
        Map<String, String> values = new HashMap<>();
        NodeList inside = of.getElementsByTagNameNS("*", "attvalue");
        for (int i = 0; i < inside.getLength(); i++) {
            values.put(
                    ((Element) inside.item(i)).getAttribute("for"), ((Element) inside.item(i)).getAttribute("value"));
        }
        return values;
    }

    private static void validateGexf(Path file) throws Exception {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(new StreamSource(NetworkTest.class.getResourceAsStream("gexf-1.3.xsd")))
                .newValidator()
                .validate(new StreamSource(file.toFile()));
    }

    @Test
    void edgesCountHappeningsOnce() throws Exception {
        Path target = folder.resolve("net.gexf");
        Manifest manifest = Export.write(SELECTION, Order.of(Format.GEXF, target, "now"));
        validateGexf(target);
        Document document = xml(target);
        assertEquals(3, all(document, "node").size());
        List<Element> edges = all(document, "edge");
        assertEquals(2, edges.size());
        assertEquals(2, manifest.counts().get("edges"));
        assertEquals(3, manifest.counts().get("happenings"));
        Element visits = edges.get(0);
        assertEquals("RUS", visits.getAttribute("source"));
        assertEquals("FRA", visits.getAttribute("target"));
        assertEquals("verbal_cooperation", visits.getAttribute("kind"));
        Map<String, String> values = values(visits);
        assertEquals("2", values.get("happenings"));
        assertEquals("3", values.get("events"));
        assertEquals("1", values.get("dated"));
        assertEquals("4.000", values.get("score"));
        assertEquals("2018-02-27", values.get("first"));
        assertEquals("2018-03-01", values.get("last"));
        List<String> spells = all(document, "spell").stream()
                .map(spell -> spell.getAttribute("start") + " " + spell.getAttribute("end"))
                .toList();
        assertEquals(List.of("2018-02-27 2018-02-27", "2018-03-01 2018-03-01", "2018-04-01 2018-04-30"), spells);
        assertEquals(
                Set.of(
                        "events of status hypothetical",
                        "happenings without a recipient",
                        "happenings without an actor that is the same in every report"),
                manifest.leftOut().keySet());
    }

    @Test
    void countriesStandForTheirActors() throws Exception {
        Path target = folder.resolve("net.gexf");
        Manifest manifest = Export.write(
                SELECTION,
                new Order(
                        Format.GEXF, target, false, false, Set.of(Event.Status.ACTUAL), Order.Nodes.COUNTRIES, "now"));
        validateGexf(target);
        Document document = xml(target);
        assertEquals(
                List.of("FRA فرنسا", "RUS روسيا"),
                all(document, "node").stream()
                        .map(node -> node.getAttribute("id") + " " + node.getAttribute("label"))
                        .toList());
        assertEquals(
                List.of("FRA>FRA", "RUS>FRA"),
                all(document, "edge").stream()
                        .map(edge -> edge.getAttribute("source") + ">" + edge.getAttribute("target"))
                        .toList());
        assertEquals(4, manifest.counts().get("happenings"));
    }

    private static List<Record> hostileNames() {
        List<Record> records = new ArrayList<>();
        for (Record record : Hostile.records(80)) {
            List<Entity> entities = new ArrayList<>(record.entities());
            Event event = record.events().get(0);
            records.add(new Record(
                    record.report(),
                    entities,
                    List.of(),
                    List.of(News.event(
                                    event.actors(),
                                    List.of(
                                            entities.get(1).id(),
                                            entities.get(3).id()),
                                    Event.Status.ACTUAL,
                                    event.date(),
                                    null)
                            .with(new Coding(
                                    event.coding().score(), event.coding().quad(), "112", -2.0))),
                    List.of(),
                    List.of(),
                    List.of(),
                    "v"));
        }
        return records;
    }

    @Test
    void jgraphtReadsGraphMlWithHostileNames() throws IOException {
        Path target = folder.resolve("net.graphml");
        Manifest manifest = Export.write(Hostile.selection(hostileNames()), Order.of(Format.GRAPHML, target, "now"));
        DirectedPseudograph<String, DefaultEdge> graph = new DirectedPseudograph<>(
                SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultEdgeSupplier(), false);
        Map<String, Map<String, String>> nodes = new HashMap<>();
        long[] happenings = new long[1];
        GraphMLImporter<String, DefaultEdge> importer = new GraphMLImporter<>();
        importer.setVertexFactory(id -> id);
        importer.addVertexAttributeConsumer((at, value) ->
                nodes.computeIfAbsent(at.getFirst(), any -> new HashMap<>()).put(at.getSecond(), value.getValue()));
        importer.addEdgeAttributeConsumer((at, value) ->
                happenings[0] += at.getSecond().equals("happenings") ? Long.parseLong(value.getValue()) : 0);
        importer.importGraph(graph, Files.newBufferedReader(target));
        assertEquals(manifest.counts().get("nodes"), (long) graph.vertexSet().size());
        assertEquals(manifest.counts().get("edges"), (long) graph.edgeSet().size());
        assertTrue(graph.vertexSet().size() > 100);
        assertTrue(happenings[0] >= manifest.counts().get("happenings"));
        assertTrue(manifest.changed().containsKey("characters that XML has no place for dropped, in names"));
        Entity first = hostileNames().get(0).entities().get(0);
        assertEquals(Characters.xml(first.arabicName()), nodes.get("RUS").get("name_ar"), "line ends and all");
        assertEquals("state", nodes.get("RUS").get("kind"));
    }

    @Test
    void gexfHoldsHostileNames() throws Exception {
        Path target = folder.resolve("net.gexf");
        Manifest manifest = Export.write(Hostile.selection(hostileNames()), Order.of(Format.GEXF, target, "now"));
        validateGexf(target);
        Document document = xml(target);
        Map<String, Element> nodes = new HashMap<>();
        all(document, "node").forEach(node -> nodes.putIfAbsent(values(node).get("actor"), node));
        assertEquals(
                manifest.counts().get("nodes"), (long) all(document, "node").size());
        int named = 0;
        for (Record record : hostileNames()) {
            Entity entity = record.entities().get(3);
            Element node = nodes.get(Characters.xml(entity.id()));
            assertNotNull(node, entity.id());
            named += entity.arabicName().isEmpty()
                            || Characters.xml(entity.arabicName())
                                    .equals(values(node).get("name_ar"))
                    ? 1
                    : 0;
        }
        assertTrue(named > 60, "only ids of several records have another's name: " + named);
        DirectedPseudograph<String, DefaultEdge> graph = new DirectedPseudograph<>(
                SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultEdgeSupplier(), false);
        SimpleGEXFImporter<String, DefaultEdge> importer = new SimpleGEXFImporter<>();
        importer.setSchemaValidation(false); // JGraphT has the schema of GEXF 1.2
        importer.importGraph(graph, Files.newBufferedReader(target));
        assertEquals(manifest.counts().get("nodes"), (long) graph.vertexSet().size());
        assertEquals(manifest.counts().get("edges"), (long) graph.edgeSet().size());
    }
}
