package org.throughline.directory.assessment.http;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.throughline.directory.FaultyFile;
import org.throughline.directory.assessment.sheet.SheetReading;
import org.throughline.kit.problem.KitProblem;
import org.throughline.kit.problem.ProblemException;

/** A sheet of needs as it comes in, and what is told of one that is not taken. */
final class SheetBody {

    private static final int LARGEST = 1024 * 1024;

    private SheetBody() {}

    static byte[] read(InputStream sheet) {
        try {
            byte[] read = sheet.readNBytes(LARGEST + 1);
            if (read.length > LARGEST) {
                throw new ProblemException(KitProblem.TOO_LARGE, "A sheet has a mebibyte at most.");
            }
            return read;
        } catch (IOException broken) {
            throw new ProblemException(KitProblem.MALFORMED, "The body could not be read.", broken);
        }
    }

    static Response refusal(SheetReading.Faulty reading) {
        List<FaultyFile.Fault> faults = reading.faults().stream()
                .map(fault ->
                        new FaultyFile.Fault(fault.file(), fault.line(), fault.column(), fault.code(), fault.message()))
                .toList();
        return FaultyFile.answer(reading.total(), faults);
    }
}
