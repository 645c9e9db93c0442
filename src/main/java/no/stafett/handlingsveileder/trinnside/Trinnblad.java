package no.stafett.handlingsveileder.trinnside;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.Modellfeil;
import no.stafett.handlingsveileder.trinn.Steg;
import no.stafett.handlingsveileder.trinn.Trinnliste;
import no.stafett.handlingsveileder.utkast.Utkast;

/**
 * En modell i et utkast, slik lista viser den.
 *
 * @param feil      det porten finner i denne fila
 * @param andreFeil hvor mye den finner i resten av pakken
 * @param kanEndre  om leseren kan endre noe nå
 */
record Trinnblad(Utkast utkast, String fil, Trinnliste liste, List<Modellfeil> feil, int andreFeil, boolean kanEndre) {

    /** Svarene der saken fortsetter på nivået; de andre går ut av det. */
    static final List<String> FORTSETTER = List.of("fortsett", "nye_tiltak");
    private static final List<String> SLUTTER = List.of("nivaa_1", "nivaa_2", "nivaa_3", "avslutt");

    /** Svarene beslutningen ikke har ennå. De som går innom en annen modell på veien, må tegnes. */
    public List<String> muligeUtfall(Steg steg) {
        if (steg.beslutning() == null || nivaa() == null) {
            return List.of();
        }
        List<String> brukt = steg.beslutning().utfall().stream().map(Steg.Utfall::verdi).toList();
        return Stream.concat(FORTSETTER.stream(), SLUTTER.stream()).filter(v -> !brukt.contains(v) && !v.equals("nivaa_" + nivaa())).toList();
    }

    /** Et utfall som slutter nivået eller fortsetter rett i et trinn, kan føre til noe annet; er det mer på veien, må det tegnes. */
    public boolean kanSendes(Steg steg, Steg.Utfall utfall) {
        boolean kjent = FORTSETTER.contains(utfall.verdi()) || SLUTTER.contains(utfall.verdi());
        return kjent && (utfall.slag().equals("slutt") || utfall.slag().equals("trinn") && utfall.kanEndres()) && !muligeUtfall(steg).isEmpty();
    }

    /** Trinnene et utfall kan fortsette i, og det det fortsetter i nå. */
    public List<Steg> maal(Steg.Utfall utfall) {
        return liste.trinn().stream().filter(t -> t.beslutning() == null || t.id().equals(utfall.trinn())).toList();
    }

    /** Et felt med én linje kan ikke vise flere. */
    public String enLinje(String tekst) {
        return TrinnForm.enLinje(tekst);
    }

    public String adresse() {
        return "/handlingsveiledere/utkast/" + utkast.id() + "/trinn/" + fil;
    }

    /** Stedet på siden; i en modell noen har hentet inn, kan en id være noe som ikke kan stå i en adresse. */
    static String sted(String forstavelse, String id) {
        return id.matches("[A-Za-z0-9_]+") ? "#" + forstavelse + id : "";
    }

    public String utkastadresse() {
        return "/handlingsveiledere/utkast/" + utkast.id();
    }

    /** Nivået modellen gjelder; null for prosessene ved siden av. */
    public Integer nivaa() {
        return liste.prosess().matches("nivaa_[0-3]") ? liste.prosess().charAt(6) - '0' : null;
    }

    /** Det som er galt i ett trinn. */
    public List<Modellfeil> ved(Steg steg) {
        return feil.stream().filter(f -> f.element().equals(steg.id())).toList();
    }

    /** Det som er galt i modellen, men ikke i et trinn i lista. */
    public List<Modellfeil> ellers() {
        Set<String> trinn = liste.trinn().stream().map(Steg::id).collect(Collectors.toSet());
        return feil.stream().filter(f -> !trinn.contains(f.element())).toList();
    }
}
