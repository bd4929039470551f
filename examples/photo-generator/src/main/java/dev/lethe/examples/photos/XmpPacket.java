package dev.lethe.examples.photos;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Builds an XMP packet: the RDF/XML that phones and editors put next to the pixels. */
final class XmpPacket {

    private static final Map<String, String> NAMESPACES = new TreeMap<>(Map.ofEntries(
            Map.entry("Container", "http://ns.google.com/photos/1.0/container/"),
            Map.entry("GCamera", "http://ns.google.com/photos/1.0/camera/"),
            Map.entry("Iptc4xmpExt", "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"),
            Map.entry("Item", "http://ns.google.com/photos/1.0/container/item/"),
            Map.entry("aux", "http://ns.adobe.com/exif/1.0/aux/"),
            Map.entry("crs", "http://ns.adobe.com/camera-raw-settings/1.0/"),
            Map.entry("dc", "http://purl.org/dc/elements/1.1/"),
            Map.entry("exif", "http://ns.adobe.com/exif/1.0/"),
            Map.entry("hdrgm", "http://ns.adobe.com/hdr-gain-map/1.0/"),
            Map.entry("mwg-rs", "http://www.metadataworkinggroup.com/schemas/regions/"),
            Map.entry("photoshop", "http://ns.adobe.com/photoshop/1.0/"),
            Map.entry("stArea", "http://ns.adobe.com/xmp/sType/Area#"),
            Map.entry("stDim", "http://ns.adobe.com/xap/1.0/sType/Dimensions#"),
            Map.entry("stEvt", "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"),
            Map.entry("stRef", "http://ns.adobe.com/xap/1.0/sType/ResourceRef#"),
            Map.entry("tiff", "http://ns.adobe.com/tiff/1.0/"),
            Map.entry("xmp", "http://ns.adobe.com/xap/1.0/"),
            Map.entry("xmpMM", "http://ns.adobe.com/xap/1.0/mm/"),
            Map.entry("xmpNote", "http://ns.adobe.com/xmp/note/"),
            Map.entry("xmpRights", "http://ns.adobe.com/xap/1.0/rights/")));

    private final StringBuilder attributes = new StringBuilder();
    private final StringBuilder body = new StringBuilder();

    /** Adds a property with one plain value. */
    XmpPacket property(String name, String value) {
        return line(element(name, escape(value)));
    }

    /** Adds a property in the short form, as an attribute of the description. */
    XmpPacket attribute(String name, String value) {
        attributes
                .append("\n ")
                .append(name)
                .append("=\"")
                .append(escape(value))
                .append('"');
        return this;
    }

    /** Adds an ordered list, for example of creators. */
    XmpPacket list(String name, String... values) {
        return array(name, "Seq", "", values);
    }

    /** Adds an unordered list, for example of keywords. */
    XmpPacket bag(String name, String... values) {
        return array(name, "Bag", "", values);
    }

    /** Adds a text in the default language, for example a title. */
    XmpPacket localText(String name, String value) {
        return array(name, "Alt", " xml:lang=\"x-default\"", value);
    }

    /** Adds an ordered list of structures; each is given as its inner XML, see {@link #fields}. */
    XmpPacket structures(String name, String... structures) {
        StringBuilder items = new StringBuilder();
        for (String structure : structures) {
            items.append("<rdf:li rdf:parseType=\"Resource\">")
                    .append(structure)
                    .append("</rdf:li>");
        }
        return line(element(name, element("rdf:Seq", items.toString())));
    }

    /** Adds one structure given as its inner XML, see {@link #fields}. */
    XmpPacket structure(String name, String structure) {
        return line("<" + name + " rdf:parseType=\"Resource\">" + structure + "</" + name + ">");
    }

    /** Writes name, value, name, value and so on as the inner XML of a structure. */
    static String fields(String... namesAndValues) {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            xml.append(element(namesAndValues[i], escape(namesAndValues[i + 1])));
        }
        return xml.toString();
    }

    /** Writes one entry of the list in which Google's camera announces what follows the picture. */
    static String containerItem(String mime, String semantic, int length) {
        return "<Container:Item Item:Mime=\"" + mime + "\" Item:Semantic=\"" + semantic + "\" Item:Length=\"" + length
                + "\" Item:Padding=\"0\"/>";
    }

    /** Gives the packet with its wrapper and with the room for growth that editors leave behind it. */
    byte[] toBytes() {
        return bytes("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                + document()
                + (" ".repeat(99) + "\n").repeat(4)
                + "<?xpacket end=\"w\"?>");
    }

    /** Gives the bare document without wrapper, as it is used for extended XMP. */
    byte[] toBareBytes() {
        return bytes(document());
    }

    private String document() {
        StringBuilder xml = new StringBuilder();
        xml.append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\" x:xmptk=\"Lumora XMP Toolkit 3.1\">\n")
                .append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n")
                .append("<rdf:Description rdf:about=\"\"");
        NAMESPACES.forEach((prefix, uri) -> {
            if (uses("<" + prefix + ":") || uses(" " + prefix + ":")) {
                xml.append("\n xmlns:").append(prefix).append("=\"").append(uri).append('"');
            }
        });
        return xml.append(attributes)
                .append(">\n")
                .append(body)
                .append("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n")
                .toString();
    }

    private boolean uses(String nameStart) {
        return body.indexOf(nameStart) >= 0 || attributes.indexOf(nameStart) >= 0;
    }

    private XmpPacket array(String name, String kind, String attribute, String... values) {
        StringBuilder items = new StringBuilder();
        for (String value : values) {
            items.append("<rdf:li")
                    .append(attribute)
                    .append('>')
                    .append(escape(value))
                    .append("</rdf:li>");
        }
        return line(element(name, element("rdf:" + kind, items.toString())));
    }

    private XmpPacket line(String xml) {
        body.append(xml).append('\n');
        return this;
    }

    private static String element(String name, String inner) {
        return "<" + name + ">" + inner + "</" + name + ">";
    }

    private static String escape(String value) {
        return value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
