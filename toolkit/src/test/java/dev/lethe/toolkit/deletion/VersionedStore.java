package dev.lethe.toolkit.deletion;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A store with versions that answers one question of S3's: ListObjectVersions. It checks signatures by the documentation of
 * Signature Version 4, with code of its own that works from what arrived.
 */
final class VersionedStore implements AutoCloseable {
    static final String ACCESS = "AKIDEXAMPLE";
    static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    static final String REGION = "eu-test-1";

    private final HttpServer server;
    private final TreeMap<String, List<String>> objects = new TreeMap<>();
    private final boolean listing;

    VersionedStore(boolean listing) throws IOException {
        this.listing = listing;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    /** Adds a version in front of those that are there. */
    void put(String key) {
        objects.computeIfAbsent(key, k -> new ArrayList<>()).add(0, "Version");
    }

    /** What S3 does on a plain request to remove an object of a bucket with versions. */
    void mark(String key) {
        objects.computeIfAbsent(key, k -> new ArrayList<>()).add(0, "DeleteMarker");
    }

    /** What it does where a version is named: that version goes. */
    void purge(String key) {
        objects.remove(key);
    }

    S3Object object(String key) {
        URI endpoint = URI.create("http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort());
        return new S3Object(endpoint, REGION, "photos", key);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String problem = problem(exchange);
        String query = exchange.getRequestURI().getRawQuery();
        if (problem != null || !listing) {
            answer(exchange, 403, "<Error><Code>" + (problem == null ? "AccessDenied" : problem) + "</Code></Error>");
        } else if (!exchange.getRequestURI().getRawPath().equals("/photos") || !("&" + query).contains("&versions=")) {
            answer(exchange, 404, "<Error><Code>NoSuchBucket</Code></Error>");
        } else {
            answer(exchange, 200, list(parameter(query, "prefix")));
        }
    }

    private String list(String prefix) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>\n"
                + "<ListVersionsResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Name>photos</Name>"
                + "<IsTruncated>false</IsTruncated>");
        objects.forEach((key, versions) -> {
            for (int i = 0; key.startsWith(prefix) && i < versions.size(); i++) {
                String kind = versions.get(i);
                xml.append("<").append(kind).append("><Key>").append(key.replace("&", "&amp;"));
                xml.append("</Key><VersionId>")
                        .append(i)
                        .append("</VersionId><IsLatest>")
                        .append(i == 0);
                xml.append("</IsLatest><Owner><ID>x</ID></Owner></")
                        .append(kind)
                        .append(">");
            }
        });
        return xml.append("</ListVersionsResult>").toString();
    }

    private static String parameter(String query, String name) {
        return Arrays.stream(query.split("&"))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> java.net.URLDecoder.decode(
                        part.substring(name.length() + 1).replace("+", "%2B"), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    private static void answer(HttpExchange exchange, int status, String xml) throws IOException {
        byte[] body = xml.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** What is wrong with the signature, or null. */
    private static String problem(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header == null || !header.startsWith("AWS4-HMAC-SHA256 ")) {
            return "AccessDenied";
        }
        TreeMap<String, String> parts = new TreeMap<>();
        for (String part : header.substring("AWS4-HMAC-SHA256 ".length()).split(",")) {
            parts.put(part.substring(0, part.indexOf('=')).strip(), part.substring(part.indexOf('=') + 1));
        }
        String[] scope = parts.get("Credential").split("/");
        if (!scope[0].equals(ACCESS)) {
            return "InvalidAccessKeyId";
        }
        try {
            return expected(exchange, parts.get("SignedHeaders"), scope).equals(parts.get("Signature"))
                    ? null
                    : "SignatureDoesNotMatch";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String expected(HttpExchange exchange, String signed, String[] scope)
            throws GeneralSecurityException {
        URI uri = exchange.getRequestURI();
        String[] pairs = uri.getRawQuery().split("&");
        Arrays.sort(pairs);
        StringBuilder request = new StringBuilder(exchange.getRequestMethod() + "\n" + uri.getRawPath() + "\n");
        request.append(String.join("&", pairs)).append('\n');
        for (String name : signed.split(";")) {
            request.append(name)
                    .append(':')
                    .append(exchange.getRequestHeaders().getFirst(name))
                    .append('\n');
        }
        request.append('\n').append(signed).append('\n');
        request.append(exchange.getRequestHeaders().getFirst("X-Amz-Content-Sha256"));
        String text = "AWS4-HMAC-SHA256\n" + exchange.getRequestHeaders().getFirst("X-Amz-Date") + "\n"
                + String.join("/", Arrays.copyOfRange(scope, 1, scope.length)) + "\n"
                + hex(MessageDigest.getInstance("SHA-256").digest(bytes(request.toString())));
        byte[] key = bytes("AWS4" + SECRET);
        for (int i = 1; i < scope.length; i++) {
            key = hmac(key, scope[i]);
        }
        return hex(hmac(key, text));
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        StringBuilder hex = new StringBuilder();
        for (byte b : bytes) {
            hex.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
        }
        return hex.toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
