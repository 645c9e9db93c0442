package no.stafett.skjema;

import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Svaret denne transaksjonen nettopp skrev. Alle som lytter på {@link SkjemaBesvart}, leser det samme; da trengs ikke databasen.
 * Glemmes når transaksjonen er over, og når svaret endres i den.
 */
final class Nylig {

    private static final Object NOEKKEL = Nylig.class;

    private Nylig() {
    }

    static void husk(Svar svar) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        if (TransactionSynchronizationManager.unbindResourceIfPossible(NOEKKEL) == null) {
            TransactionSynchronizationManager.registerSynchronization(new Opprydding());
        }
        TransactionSynchronizationManager.bindResource(NOEKKEL, svar);
    }

    static Optional<Svar> finn(UUID id) {
        return Optional.ofNullable((Svar) TransactionSynchronizationManager.getResource(NOEKKEL)).filter(svar -> svar.id().equals(id));
    }

    static void glem(UUID id) {
        finn(id).ifPresent(svar -> TransactionSynchronizationManager.unbindResource(NOEKKEL));
    }

    /** Står transaksjonen stille mens en annen går, gjelder ikke svaret i den. */
    private static final class Opprydding implements TransactionSynchronization {

        private Object lagtTilSide;

        @Override
        public void suspend() {
            lagtTilSide = TransactionSynchronizationManager.unbindResourceIfPossible(NOEKKEL);
        }

        @Override
        public void resume() {
            if (lagtTilSide != null) {
                TransactionSynchronizationManager.bindResource(NOEKKEL, lagtTilSide);
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(NOEKKEL);
        }
    }
}
