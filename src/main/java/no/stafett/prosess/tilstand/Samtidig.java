package no.stafett.prosess.tilstand;

import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Motorens «noen andre rørte det samme» sagt slik resten av huset kjenner det: ingenting er gjort, og det kan gjøres igjen i en ny transaksjon. */
public final class Samtidig {

    private Samtidig() {
    }

    /** @throws OptimisticLockingFailureException når jobbkjøreren eller noen andre tok det i det samme, også når det da er borte */
    public static <T> T gjør(Supplier<T> arbeid) {
        try {
            return arbeid.get();
        } catch (OptimisticLockingException | NotFoundException | NullValueException tapt) {
            throw new OptimisticLockingFailureException("noen andre rørte det samme", tapt);
        }
    }

    /** Som {@link #gjør(Supplier)}, uten svar. */
    public static void gjør(Runnable arbeid) {
        gjør(() -> {
            arbeid.run();
            return null;
        });
    }
}
