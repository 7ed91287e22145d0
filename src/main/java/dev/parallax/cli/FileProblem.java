package dev.parallax.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What the file system complained of, in words. */
final class FileProblem {
    private FileProblem() {}

    /** Returns the file and what is wrong with it, as a sentence. */
    static String told(FileSystemException e) {
        return e.getFile() + ": " + reason(e) + ".";
    }

    private static String reason(FileSystemException e) {
        return switch (e) {
            case AccessDeniedException _ -> "permission denied: check its access rights";
            case NoSuchFileException _ -> "does not exist, and can't be made there";
            case FileAlreadyExistsException _ -> "is there already";
            case NotDirectoryException _ -> "is no folder";
            case DirectoryNotEmptyException _ -> "is a folder with something in it";
            default -> e.getReason() == null ? "can't be read or written" : e.getReason();
        };
    }
}
