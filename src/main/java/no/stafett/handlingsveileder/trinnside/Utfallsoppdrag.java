package no.stafett.handlingsveileder.trinnside;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import no.stafett.handlingsveileder.trinn.Endring;
import no.stafett.handlingsveileder.trinn.Forslagstabell;
import no.stafett.handlingsveileder.trinn.Hindring;
import no.stafett.handlingsveileder.trinn.Steg;
import no.stafett.handlingsveileder.trinn.TrinnetErLaast;
import no.stafett.handlingsveileder.trinn.Trinnredigering;
import no.stafett.handlingsveileder.utkast.Utkast;
import no.stafett.tilgang.FinnesIkke;
import org.springframework.stereotype.Component;

/** Endrer det en beslutning kan ende med, i modellen, i skjemaet og i tabellen som foreslår, samtidig: de må alltid si det samme. */
@Component
class Utfallsoppdrag {

    private final Trinnarbeid arbeid;
    private final Skjemahylle hylle;
    private final Trinnord ord;

    Utfallsoppdrag(Trinnarbeid arbeid, Skjemahylle hylle, Trinnord ord) {
        this.arbeid = arbeid;
        this.hylle = hylle;
        this.ord = ord;
    }

    /** Ordene hvert utfall har i skjemaet, der de kan endres fra lista. */
    Map<String, String> valgord(Trinnblad blad) {
        Map<String, String> alle = new HashMap<>();
        for (Steg steg : blad.liste().trinn()) {
            byte[] skjema = blad.utkast().filer().get(steg.innhold().skjema() + ".form");
            if (steg.beslutning() != null && skjema != null && !deles(blad.utkast(), steg)) {
                steg.beslutning().utfall().forEach(u -> hylle.valgord(skjema, u.verdi()).ifPresent(v -> alle.put(u.flyt(), TrinnForm.enLinje(v))));
            }
        }
        return alle;
    }

    Trinnarbeid.Gjort endre(Trinnblad blad, String flyt, Utfallsform form, Locale språk) {
        Steg.Utfall utfall = utfallet(blad, flyt);
        boolean sendes = !form.verdi().isEmpty() && !form.verdi().equals(utfall.verdi());
        boolean rørtNavn = sendes || !form.navn().equals(TrinnForm.enLinje(utfall.navn()));
        String sto = valgord(blad).get(flyt);
        krevUtfylt(form, rørtNavn, sendes, sto);
        String navn = form.navn().equals(TrinnForm.enLinje(utfall.navn())) ? utfall.navn() : form.navn();
        boolean nyeOrd = sto != null && form.valg() != null && !form.valg().equals(sto);
        Map<String, byte[]> filer = sendes ? sendt(blad, utfall, form)
                : nyeOrd ? skjemaene(blad, flyt, s -> hylle.bytt(s, utfall.verdi(), utfall.verdi(), form.valg())) : Map.of();
        List<Endring> endringer = sendes ? sending(steget(blad, flyt), utfall, form, navn) : endringer(utfall, form, navn);
        return arbeid.gjør(new Trinnarbeid.Oppdrag(blad.utkast().id(), blad.fil(), form.gjelder(), endringer, filer,
                ord.tekst("trinn.kvittering.utfall", språk, navn)), språk);
    }

    private static void krevUtfylt(Utfallsform form, boolean rørtNavn, boolean sendes, String sto) {
        Map<String, String> feil = new LinkedHashMap<>();
        krev(feil, "navn", form.harNavn() || !rørtNavn, "trinn.hindring.utfall_uten_navn");
        krev(feil, "valg", form.harValg() || form.valg().equals(sto), "trinn.hindring.valg_uten_ord");
        krev(feil, "trinn", !sendes || !Trinnblad.FORTSETTER.contains(form.verdi()) || !form.trinn().isEmpty(), "trinn.feil.utfall.trinn");
        svar(feil);
    }

    private static List<Endring> endringer(Steg.Utfall utfall, Utfallsform form, String navn) {
        List<Endring> endringer = new ArrayList<>(List.of(new Endring.NavngiUtfall(utfall.flyt(), navn)));
        if (!form.trinn().isEmpty() && !form.trinn().equals(utfall.trinn())) {
            endringer.add(new Endring.FoerUtfall(utfall.flyt(), form.trinn()));
        }
        return endringer;
    }

    /** Den nye veien kommer før den gamle tas bort, så veivalget aldri står med for få. */
    private static List<Endring> sending(Steg steg, Steg.Utfall utfall, Utfallsform form, String navn) {
        String trinn = Trinnblad.FORTSETTER.contains(form.verdi()) ? form.trinn() : "";
        return List.of(new Endring.LeggTilUtfall(steg.beslutning().port(), form.verdi(), navn, trinn), new Endring.FjernUtfall(utfall.flyt()));
    }

    private Map<String, byte[]> sendt(Trinnblad blad, Steg.Utfall utfall, Utfallsform form) {
        Steg steg = steget(blad, utfall.flyt());
        if (!blad.kanSendes(steg, utfall) || !blad.muligeUtfall(steg).contains(form.verdi())) {
            throw new TrinnetErLaast(Hindring.av("utfallet_er_laast"));
        }
        Map<String, byte[]> filer = new HashMap<>(utenForslag(blad, utfall));
        filer.putAll(skjemaene(blad, utfall.flyt(), s -> hylle.bytt(s, utfall.verdi(), form.verdi(),
                form.valg() == null ? hylle.valgord(s, utfall.verdi()).orElse(form.navn()) : form.valg())));
        return filer;
    }

    Trinnarbeid.Gjort fjern(Trinnblad blad, String flyt, int versjon, Locale språk) {
        Steg.Utfall utfall = utfallet(blad, flyt);
        Map<String, byte[]> filer = new HashMap<>(utenForslag(blad, utfall));
        filer.putAll(skjemaene(blad, flyt, s -> hylle.uten(s, utfall.verdi())));
        return arbeid.gjør(new Trinnarbeid.Oppdrag(blad.utkast().id(), blad.fil(), versjon, List.of(new Endring.FjernUtfall(flyt)), filer,
                ord.tekst("trinn.kvittering.utfallFjernet", språk, utfall.navn())), språk);
    }

    /** Skjemaene som spør om utfallet, endret; flere trinn kan føre til det samme veivalget. */
    private Map<String, byte[]> skjemaene(Trinnblad blad, String flyt, Function<byte[], Optional<byte[]>> endring) {
        Map<String, byte[]> filer = new HashMap<>();
        stegene(blad, flyt).forEach(steg -> {
            String fil = alene(blad.utkast(), steg);
            Optional.ofNullable(blad.utkast().filer().get(fil)).flatMap(endring).ifPresent(nytt -> filer.put(fil, nytt));
        });
        return filer;
    }

    /** Tabellene som foreslår på dette nivået, uten utfallet; en annen beslutning på nivået kan fortsatt ha det. */
    private static Map<String, byte[]> utenForslag(Trinnblad blad, Steg.Utfall utfall) {
        Map<String, byte[]> filer = new HashMap<>();
        boolean igjen = blad.liste().trinn().stream().filter(t -> t.beslutning() != null).flatMap(t -> t.beslutning().utfall().stream())
                .anyMatch(u -> u.verdi().equals(utfall.verdi()) && !u.flyt().equals(utfall.flyt()));
        if (blad.nivaa() == null || utfall.verdi().isEmpty() || igjen) {
            return filer;
        }
        for (String tabell : Trinnredigering.tabeller(blad.utkast().filer().get(blad.fil()))) {
            byte[] dmn = blad.utkast().filer().get(tabell + ".dmn");
            if (dmn != null) {
                filer.put(tabell + ".dmn", Forslagstabell.uten(dmn, blad.nivaa(), utfall.verdi()));
            }
        }
        return filer;
    }

    Trinnarbeid.Gjort leggTil(Trinnblad blad, Steg steg, Utfallsform form, Locale språk) {
        boolean fortsetter = Trinnblad.FORTSETTER.contains(form.verdi());
        Map<String, String> feil = new LinkedHashMap<>();
        krev(feil, "verdi", blad.muligeUtfall(steg).contains(form.verdi()), "trinn.hindring.utfallet_finnes");
        krev(feil, "navn", form.harNavn(), "trinn.hindring.utfall_uten_navn");
        krev(feil, "trinn", !fortsetter || !form.trinn().isEmpty(), "trinn.feil.utfall.trinn");
        svar(feil);
        String fil = alene(blad.utkast(), steg);
        byte[] skjema = hylle.med(blad.utkast().filer().getOrDefault(fil, new byte[0]), form.verdi(), form.navn())
                .orElseThrow(() -> new TrinnetErLaast(Hindring.av("utfallet_er_laast")));
        Endring endring = new Endring.LeggTilUtfall(steg.beslutning().port(), form.verdi(), form.navn(), fortsetter ? form.trinn() : "");
        return arbeid.gjør(new Trinnarbeid.Oppdrag(blad.utkast().id(), blad.fil(), form.gjelder(), List.of(endring), Map.of(fil, skjema),
                ord.tekst("trinn.kvittering.utfallLagtTil", språk, form.navn())), språk);
    }

    private static void krev(Map<String, String> feil, String felt, boolean oppfylt, String nøkkel) {
        if (!oppfylt) {
            feil.put(felt, nøkkel);
        }
    }

    private static void svar(Map<String, String> feil) {
        if (!feil.isEmpty()) {
            throw new UtfyltGalt(feil);
        }
    }

    private static boolean deles(Utkast utkast, Steg steg) {
        return Trinnarbeid.brukere(utkast, steg.innhold().skjema()).size() > 1;
    }

    /** @throws TrinnetErLaast når andre trinn bruker skjemaet også: da ville valget dukket opp der */
    private static String alene(Utkast utkast, Steg steg) {
        if (deles(utkast, steg)) {
            throw new TrinnetErLaast(Hindring.av("skjemaet_deles"));
        }
        return steg.innhold().skjema() + ".form";
    }

    Steg.Utfall utfallet(Trinnblad blad, String flyt) {
        return steget(blad, flyt).beslutning().utfall().stream().filter(u -> u.flyt().equals(flyt)).findFirst().orElseThrow(FinnesIkke::new);
    }

    private static Steg steget(Trinnblad blad, String flyt) {
        return stegene(blad, flyt).findFirst().orElseThrow(FinnesIkke::new);
    }

    private static Stream<Steg> stegene(Trinnblad blad, String flyt) {
        return blad.liste().trinn().stream().filter(t -> t.beslutning() != null)
                .filter(t -> t.beslutning().utfall().stream().anyMatch(u -> u.flyt().equals(flyt)));
    }
}
