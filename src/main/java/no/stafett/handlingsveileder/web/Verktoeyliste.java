package no.stafett.handlingsveileder.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Verktøyene slik siden viser dem.
 *
 * @param trinnvis om de står under trinnene som bruker dem
 * @param nivaa    bare dette nivået; null for alle
 * @param funnet   det søket fant, de beste først
 * @param nivaaer  nivåene med trinn som bruker noe av det; tom når de ikke står trinnvis
 * @param ellers   det ingen av trinnene bruker
 */
record Verktoeyliste(boolean trinnvis, String soek, String tjeneste, Integer nivaa, List<String> tjenester, List<Verktoey> funnet,
        List<Nivaa> nivaaer, List<Verktoey> ellers) {

    /** @param nivaa null ved siden av nivåene */
    record Nivaa(Integer nivaa, List<Trinnet> trinn) {
    }

    record Trinnet(String nummer, String navn, List<Verktoey> verktoey) {
    }

    static Verktoeyliste samlet(String soek, List<Verktoey> funnet) {
        return new Verktoeyliste(false, soek, null, null, List.of(), funnet, List.of(), List.of());
    }

    static Verktoeyliste trinnvis(String soek, String tjeneste, Integer nivaa, List<String> tjenester, List<Verktoey> funnet,
            List<Trinnbruk.Steg> steg) {
        Map<Integer, List<Trinnet>> etterNivaa = new LinkedHashMap<>();
        Set<String> brukt = new HashSet<>();
        for (Trinnbruk.Steg ett : steg) {
            List<Verktoey> her = funnet.stream().filter(v -> ett.skjemaer().contains(v.id())).toList();
            her.forEach(v -> brukt.add(v.id()));
            if (!her.isEmpty() && (nivaa == null || nivaa.equals(ett.nivaa()))) {
                etterNivaa.computeIfAbsent(ett.nivaa(), n -> new ArrayList<>()).add(new Trinnet(ett.nummer(), ett.navn(), her));
            }
        }
        return new Verktoeyliste(true, soek, tjeneste, nivaa, tjenester, funnet,
                etterNivaa.entrySet().stream().map(e -> new Nivaa(e.getKey(), e.getValue())).toList(),
                nivaa != null ? List.of() : funnet.stream().filter(v -> !brukt.contains(v.id())).toList());
    }

    /** Ulike verktøy på siden; ett som står i flere trinn, er ett. */
    public int antall() {
        return trinnvis ? nivaaer.stream().flatMap(n -> n.trinn().stream()).flatMap(t -> t.verktoey().stream()).map(Verktoey::id)
                .collect(Collectors.toSet()).size() + ellers.size() : funnet.size();
    }

    public boolean erTom() {
        return antall() == 0;
    }

    public boolean erFiltrert() {
        return !soek.isEmpty() || Objects.nonNull(nivaa);
    }
}
