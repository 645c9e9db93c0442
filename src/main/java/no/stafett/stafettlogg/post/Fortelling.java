package no.stafett.stafettlogg.post;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Det som er fortalt i loggen i denne transaksjonen, så det samme ikke står to ganger. */
public final class Fortelling implements TransactionSynchronization {

    private final Map<UUID, UUID> innlegg = new HashMap<>();
    private boolean alt;

    private Fortelling() {
    }

    static Fortelling her() {
        Fortelling her = (Fortelling) TransactionSynchronizationManager.getResource(Fortelling.class);
        if (her == null) {
            her = new Fortelling();
            TransactionSynchronizationManager.bindResource(Fortelling.class, her);
            TransactionSynchronizationManager.registerSynchronization(her);
        }
        return her;
    }

    /** Planen, evalueringen eller referatet sier selv hva som ble gjort med tiltakene. */
    public static void sierAltOmTiltakene() {
        her().alt = true;
    }

    boolean harSagtAlt() {
        return alt;
    }

    /** Innlegget om tiltaket i samme handling, etter tiltakets id. */
    Map<UUID, UUID> innlegg() {
        return innlegg;
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResourceIfPossible(Fortelling.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(Fortelling.class, this);
    }

    @Override
    public void afterCompletion(int utfall) {
        TransactionSynchronizationManager.unbindResourceIfPossible(Fortelling.class);
    }
}
