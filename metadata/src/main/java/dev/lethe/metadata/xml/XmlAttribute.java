package dev.lethe.metadata.xml;

/**
 * An attribute as it stands in a tag.
 *
 * @param name with its prefix
 * @param value normalised as XML 1.0 section 3.3.3 says; gone once the scanner goes on
 */
public record XmlAttribute(String name, XmlValue value) {}
