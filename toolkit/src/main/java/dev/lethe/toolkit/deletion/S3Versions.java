package dev.lethe.toolkit.deletion;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What a store lists of one object's versions (ListObjectVersions).
 *
 * @param versions stored contents
 * @param markers delete markers
 * @param latestIsMarker whether a plain request meets a marker
 * @param truncated whether more follow
 */
record S3Versions(int versions, int markers, boolean latestIsMarker, boolean truncated) {
    /** Reads a list. The answer is a stranger's: no document types, no entities, nothing fetched. */
    static S3Versions parse(byte[] xml, String key) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
        Reading reading = new Reading(key);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> reading.start(reader.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> reading.text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> reading.end(reader.getLocalName());
                default -> {}
            }
        }
        if (!reading.list) {
            throw new XMLStreamException("not a list of versions");
        }
        return new S3Versions(reading.versions, reading.markers, reading.latestIsMarker, reading.truncated);
    }

    /** Where the reading stands. */
    private static final class Reading {
        private final String wanted;
        private final StringBuilder text = new StringBuilder();
        private boolean list;
        private boolean latest;
        private boolean latestIsMarker;
        private boolean truncated;
        private int versions;
        private int markers;
        private @Nullable String key;

        Reading(String wanted) {
            this.wanted = wanted;
        }

        void start(String element) {
            text.setLength(0);
            list |= element.equals("ListVersionsResult");
            if (element.equals("Version") || element.equals("DeleteMarker")) {
                key = null;
                latest = false;
            }
        }

        void end(String element) {
            String value = text.toString();
            text.setLength(0);
            switch (element) {
                case "Key" -> key = value;
                case "IsLatest" -> latest = value.strip().equals("true");
                case "IsTruncated" -> truncated = value.strip().equals("true");
                case "Version" -> versions += isWanted() ? 1 : 0;
                case "DeleteMarker" -> {
                    markers += isWanted() ? 1 : 0;
                    latestIsMarker |= isWanted() && latest;
                }
                default -> {}
            }
        }

        private boolean isWanted() {
            return wanted.equals(key);
        }
    }
}
