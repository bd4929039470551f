package dev.lethe.toolkit.sandbox;

import dev.lethe.AuthenticationFailedException;
import dev.lethe.ImagePrivacyException;
import dev.lethe.IsolationFailedException;
import dev.lethe.Limit;
import dev.lethe.LimitExceededException;
import dev.lethe.MalformedImageException;
import dev.lethe.MissingCapabilityException;
import dev.lethe.ModelMismatchException;
import dev.lethe.ResidualDataException;
import dev.lethe.UnsupportedFormatException;
import dev.lethe.pipeline.Reason;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/** Errors on their way from the child: their kind and what they say, never their cause. */
final class Failure {
    private Failure() {}

    static void write(Exception error, DataOutputStream answer) throws IOException {
        answer.writeByte(Answer.FAILED);
        answer.writeUTF(error.getClass().getSimpleName());
        answer.writeUTF(shortened(Reason.of(error)));
        Limit exceeded = error instanceof LimitExceededException limit ? limit.limit() : Limit.TIME;
        answer.writeUTF(exceeded.name());
        answer.writeLong(error instanceof LimitExceededException limit ? limit.needed() : 0);
        answer.writeLong(error instanceof LimitExceededException limit ? limit.allowed() : 0);
        Answer.writeFindings(error instanceof ResidualDataException residue ? residue.findings() : List.of(), answer);
    }

    private static String shortened(String message) {
        return message.length() <= 2000 ? message : message.substring(0, 2000);
    }

    static ImagePrivacyException read(DataInputStream answer) throws IOException {
        String kind = answer.readUTF();
        String message = answer.readUTF();
        Limit limit = Answer.one(Limit.class, answer.readUTF());
        long needed = answer.readLong();
        long allowed = answer.readLong();
        ResidualDataException residue = new ResidualDataException(Answer.readFindings(answer));
        return switch (kind) {
            case "UnsupportedFormatException" -> new UnsupportedFormatException(message);
            case "MalformedImageException" -> new MalformedImageException(message);
            case "MissingCapabilityException" -> new MissingCapabilityException(message);
            case "ModelMismatchException" -> new ModelMismatchException(message);
            case "AuthenticationFailedException" -> new AuthenticationFailedException(message);
            case "ResidualDataException" -> residue;
            case "LimitExceededException" -> new LimitExceededException(limit, needed, allowed);
            default -> new IsolationFailedException("The separate process failed; nothing was written: " + message);
        };
    }
}
