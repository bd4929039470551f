package dev.lethe.examples.upload;

import dev.lethe.toolkit.upload.CleanPicture;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;

/** A request whose body is the clean picture, and whose type and length are those of the clean picture. */
final class CleanRequest extends HttpServletRequestWrapper {
    private final CleanPicture picture;
    private final long length;

    CleanRequest(HttpServletRequest request, CleanPicture picture) throws IOException {
        super(request);
        this.picture = picture;
        this.length = picture.length();
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Body(picture.stream());
    }

    @Override
    public BufferedReader getReader() {
        throw new IllegalStateException("the body is a picture, not text");
    }

    @Override
    public String getContentType() {
        return picture.format().mediaType();
    }

    @Override
    public int getContentLength() {
        return length > Integer.MAX_VALUE ? -1 : (int) length;
    }

    @Override
    public long getContentLengthLong() {
        return length;
    }

    @Override
    public String getHeader(String name) {
        return switch (name.toLowerCase(java.util.Locale.ROOT)) {
            case "content-type" -> getContentType();
            case "content-length" -> Long.toString(length);
            default -> super.getHeader(name);
        };
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        boolean own = name.equalsIgnoreCase("content-type") || name.equalsIgnoreCase("content-length");
        return own ? Collections.enumeration(Collections.singleton(getHeader(name))) : super.getHeaders(name);
    }

    private static final class Body extends ServletInputStream {
        private final InputStream clean;
        private boolean finished;

        Body(InputStream clean) {
            this.clean = clean;
        }

        @Override
        public int read() throws IOException {
            int b = clean.read();
            finished = b < 0;
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int count) throws IOException {
            int n = clean.read(bytes, offset, count);
            finished = n < 0;
            return n;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body is read with blocking calls only");
        }

        @Override
        public void close() throws IOException {
            clean.close();
        }
    }
}
