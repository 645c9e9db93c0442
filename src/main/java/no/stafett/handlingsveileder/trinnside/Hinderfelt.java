package no.stafett.handlingsveileder.trinnside;

import java.util.Map;
import no.stafett.handlingsveileder.Modellfeil;

/** Feltet i skjemaet for et trinn det er, når porten ville sagt nei til det hun skrev. */
final class Hinderfelt {

    private static final Map<String, String> FELT = Map.ofEntries(Map.entry("mangler_navn", "navn"), Map.entry("oppgave_uten_rolle", "roller"),
            Map.entry("ukjent_rolle", "roller"), Map.entry("oppgave_uten_skjema", "skjema"), Map.entry("skjema_binding", "skjema"),
            Map.entry("skjema_mangler_i_pakken", "skjema"), Map.entry("skjema_mangler_utfall", "skjema"), Map.entry("utfall_stemmer_ikke", "skjema"),
            Map.entry("verktoey_mangler_i_pakken", "verktoey"), Map.entry("paakrevd_ikke_i_verktoey", "verktoey"),
            Map.entry("frist_mangler_i_tabellen", "rad"), Map.entry("hopp_verdi", "kanHoppesOver"), Map.entry("hopp_bare_i_nivaa", "kanHoppesOver"),
            Map.entry("hopp_med_paakrevd", "kanHoppesOver"), Map.entry("hopp_samtykke", "kanHoppesOver"),
            Map.entry("hopp_styrer_veien", "kanHoppesOver"));

    private Hinderfelt() {
    }

    /** @return tomt når det gjelder et annet sted, eller ikke ett felt */
    static String av(Modellfeil hinder, Trinnskjema side) {
        boolean her = hinder.fil().equals(side.blad().fil())
                && (side.erNytt() ? side.blad().liste().finn(hinder.element()).isEmpty() : hinder.element().equals(side.steg().id()));
        return her ? FELT.getOrDefault(hinder.kode(), "") : "";
    }
}
