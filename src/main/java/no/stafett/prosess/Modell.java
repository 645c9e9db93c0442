package no.stafett.prosess;

import java.util.List;
import java.util.Optional;

/**
 * En publisert modell.
 *
 * @param id       motorens definisjons-id
 * @param prosess  for eksempel {@code nivaa_1}
 * @param leietaker kommune eller kommune.tjeneste modellen gjelder for; null for felles
 * @param trinn    i den rekkefølgen de møtes
 * @param bpmn     diagrammet slik det ble publisert
 */
public record Modell(String id, String prosess, int versjon, String leietaker, String navn, List<Trinn> trinn, String bpmn) {

    public Optional<Trinn> finnTrinn(String elementId) {
        return trinn.stream().filter(t -> t.id().equals(elementId)).findFirst();
    }

    public Trinn hentTrinn(String elementId) {
        return finnTrinn(elementId).orElseThrow();
    }

    /** Nivået modellen gjelder (0–3); tomt for prosessene ved siden av. */
    public Optional<Integer> nivaa() {
        return prosess.matches("nivaa_[0-3]") ? Optional.of(prosess.charAt(6) - '0') : Optional.empty();
    }
}
