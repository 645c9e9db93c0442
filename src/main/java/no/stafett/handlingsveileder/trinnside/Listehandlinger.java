package no.stafett.handlingsveileder.trinnside;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import no.stafett.felles.Avvist;
import no.stafett.felles.Side;
import no.stafett.handlingsveileder.trinn.Endring;
import no.stafett.handlingsveileder.trinn.Evalueringsstart;
import no.stafett.handlingsveileder.trinn.Steg;
import no.stafett.handlingsveileder.trinnside.Engangssvar.Kvittert;
import no.stafett.handlingsveileder.utkast.Utkastene;
import no.stafett.tilgang.FinnesIkke;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Flytter, tar bort og angrer fra lista. Svaret er alltid lista igjen, med en setning om hva som skjedde. */
@Side
class Listehandlinger {

    private final Trinnarbeid arbeid;
    private final Utkastene utkastene;
    private final Utfallsoppdrag utfall;
    private final Engangssvar engang;
    private final Trinnord ord;

    Listehandlinger(Trinnarbeid arbeid, Utkastene utkastene, Utfallsoppdrag utfall, Engangssvar engang, Trinnord ord) {
        this.arbeid = arbeid;
        this.utkastene = utkastene;
        this.utfall = utfall;
        this.engang = engang;
        this.ord = ord;
    }

    /** @param retning {@code opp} eller {@code ned} */
    @PostMapping(Trinnsider.LISTA + "/steg/{stegId}/flytt")
    @Krever(Rolle.FAGANSVARLIG)
    String flytt(@PathVariable UUID utkastId, @PathVariable String fil, @PathVariable String stegId, @RequestParam String retning,
            @RequestParam int versjon, Locale språk, RedirectAttributes videre) {
        String navn = arbeid.hent(utkastId, fil, språk).liste().hent(stegId).innhold().navn();
        boolean opp = "opp".equals(retning);
        String hva = ord.tekst(opp ? "trinn.kvittering.flyttetOpp" : "trinn.kvittering.flyttetNed", språk, navn);
        return gjør(new Trinnarbeid.Oppdrag(utkastId, fil, versjon, List.of(new Endring.FlyttTrinn(stegId, opp)), Map.of(), hva), språk, videre, Trinnblad.sted("t-", stegId));
    }

    @PostMapping(Trinnsider.LISTA + "/steg/{stegId}/fjern")
    @Krever(Rolle.FAGANSVARLIG)
    String fjern(@PathVariable UUID utkastId, @PathVariable String fil, @PathVariable String stegId, @RequestParam int versjon, Locale språk,
            RedirectAttributes videre) {
        Trinnblad blad = arbeid.hent(utkastId, fil, språk);
        return svar(blad.adresse(), "", språk, videre, () -> {
            String hva = ord.tekst("trinn.kvittering.fjernet", språk, blad.liste().hent(stegId).innhold().navn());
            return Kvittert.av(hva, blad.adresse(), versjon, arbeid.gjør(new Trinnarbeid.Oppdrag(utkastId, fil, versjon, List.of(new Endring.FjernTrinn(stegId)), Map.of(), hva), språk));
        });
    }

    @PostMapping(Trinnsider.LISTA + "/utfall/{flytId}")
    @Krever(Rolle.FAGANSVARLIG)
    String utfallet(@PathVariable UUID utkastId, @PathVariable String fil, @PathVariable String flytId, @ModelAttribute Utfallsform form, Locale språk,
            RedirectAttributes videre) {
        Trinnblad blad = arbeid.hent(utkastId, fil, språk);
        utfall.utfallet(blad, flytId);
        return svar(new Skrevet(blad, form, "u-" + flytId), Trinnblad.sted("u-", flytId), språk, videre,
                () -> Kvittert.av(ord.tekst("trinn.kvittering.utfall", språk, form.navn()), blad.adresse(), form.gjelder(), utfall.endre(blad, flytId, form, språk)));
    }

    @PostMapping(Trinnsider.LISTA + "/steg/{stegId}/utfall")
    @Krever(Rolle.FAGANSVARLIG)
    String nyttUtfall(@PathVariable UUID utkastId, @PathVariable String fil, @PathVariable String stegId, @ModelAttribute Utfallsform form, Locale språk,
            RedirectAttributes videre) {
        Trinnblad blad = arbeid.hent(utkastId, fil, språk);
        Steg steg = blad.liste().hent(stegId);
        return svar(new Skrevet(blad, form, "nytt-" + stegId), Trinnblad.sted("t-", stegId), språk, videre,
                () -> Kvittert.av(ord.tekst("trinn.kvittering.utfallLagtTil", språk, form.navn()), blad.adresse(), form.gjelder(), utfall.leggTil(blad, steg, form, språk)));
    }

    @PostMapping(Trinnsider.LISTA + "/utfall/{flytId}/fjern")
    @Krever(Rolle.FAGANSVARLIG)
    String fjernUtfallet(@PathVariable UUID utkastId, @PathVariable String fil, @PathVariable String flytId, @RequestParam int versjon,
            Locale språk, RedirectAttributes videre) {
        Trinnblad blad = arbeid.hent(utkastId, fil, språk);
        return svar(blad.adresse(), "", språk, videre, () -> {
            String navn = utfall.utfallet(blad, flytId).navn();
            return Kvittert.av(ord.tekst("trinn.kvittering.utfallFjernet", språk, navn), blad.adresse(), versjon, utfall.fjern(blad, flytId, versjon, språk));
        });
    }

    /** @param start et av navnene i {@link Evalueringsstart} */
    @PostMapping(Trinnsider.LISTA + "/evaluering/{hendelseId}")
    @Krever(Rolle.FAGANSVARLIG)
    String evalueringen(@PathVariable UUID utkastId, @PathVariable String fil, @PathVariable String hendelseId, @RequestParam String start,
            @RequestParam int versjon, Locale språk, RedirectAttributes videre) {
        arbeid.hent(utkastId, fil, språk);
        Endring endring = new Endring.EndreEvaluering(hendelseId, Evalueringsstart.av(start).orElseThrow(FinnesIkke::new));
        return gjør(new Trinnarbeid.Oppdrag(utkastId, fil, versjon, List.of(endring), Map.of(), ord.tekst("trinn.kvittering.evaluering", språk)),
                språk, videre, "");
    }

    /** @param dager hvor lenge uret venter */
    @PostMapping(Trinnsider.LISTA + "/ventetid/{hendelseId}")
    @Krever(Rolle.FAGANSVARLIG)
    String ventetiden(@PathVariable UUID utkastId, @PathVariable String fil, @PathVariable String hendelseId, @RequestParam(defaultValue = "") String dager,
            @RequestParam int versjon, Locale språk, RedirectAttributes videre) {
        arbeid.hent(utkastId, fil, språk);
        Endring endring = new Endring.EndreVentetid(hendelseId, dager.strip().matches("[0-9]{1,4}") ? Integer.parseInt(dager.strip()) : 0);
        return gjør(new Trinnarbeid.Oppdrag(utkastId, fil, versjon, List.of(endring), Map.of(), ord.tekst("trinn.kvittering.ventetid", språk)), språk, videre, "");
    }

    /** Henter tilbake slik det var før den siste endringen. */
    @PostMapping(Trinnsider.LISTA + "/angre")
    @Krever(Rolle.FAGANSVARLIG)
    String angre(@PathVariable UUID utkastId, @PathVariable String fil, @RequestParam int versjon, Locale språk, RedirectAttributes videre) {
        Trinnblad blad = arbeid.hent(utkastId, fil, språk);
        return svar(blad.adresse(), "", språk, videre, () -> {
            utkastene.hentTilbake(utkastId, versjon, versjon - 1);
            return new Kvittert(ord.tekst("kvittering.angret", språk), "", "");
        });
    }

    private String gjør(Trinnarbeid.Oppdrag oppdrag, Locale språk, RedirectAttributes videre, String sted) {
        String lista = Trinnsider.LISTA.replace("{utkastId}", oppdrag.utkast().toString()).replace("{fil}", oppdrag.fil());
        return svar(lista, sted, språk, videre, () -> Kvittert.av(oppdrag.hva(), lista, oppdrag.versjon(), arbeid.gjør(oppdrag, språk)));
    }

    /** @param sted skjemaet på siden hun skrev i */
    private record Skrevet(Trinnblad blad, Utfallsform form, String sted) {

        /** En konflikt er en konflikt til hun har valgt: skjemaet gjelder fortsatt utgaven hun så. */
        Map<String, Object> igjen(Avvist nei) {
            return form.igjen(sted, Trinnord.erKonflikt(nei) ? blad.utkast().versjon() : null, nei instanceof UtfyltGalt galt ? galt.feil() : Map.of());
        }
    }

    private String svar(String lista, String sted, Locale språk, RedirectAttributes videre, Supplier<Kvittert> handling) {
        try {
            engang.gjør(handling).vis(videre);
        } catch (Avvist nei) {
            ikkeGjort(nei, språk, videre);
        }
        return "redirect:" + lista + sted;
    }

    private String svar(Skrevet skrevet, String sted, Locale språk, RedirectAttributes videre, Supplier<Kvittert> handling) {
        try {
            engang.gjør(handling).vis(videre);
        } catch (Avvist nei) {
            ikkeGjort(nei, språk, videre);
            videre.addFlashAttribute("skrevet", skrevet.igjen(nei));
        }
        return "redirect:" + skrevet.blad().adresse() + sted;
    }

    /** Et nei er en setning på lista, ikke en feilside. */
    private void ikkeGjort(Avvist nei, Locale språk, RedirectAttributes videre) {
        List<String> hvorfor = ord.hvorfor(nei, språk);
        if (hvorfor.isEmpty()) {
            throw nei;
        }
        videre.addFlashAttribute("nei", new ArrayList<>(hvorfor));
    }
}
