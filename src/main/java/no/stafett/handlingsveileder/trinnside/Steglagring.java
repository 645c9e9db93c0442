package no.stafett.handlingsveileder.trinnside;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.stafett.felles.Side;
import no.stafett.handlingsveileder.trinn.Steg;
import no.stafett.handlingsveileder.trinn.TrinnetErLaast;
import no.stafett.handlingsveileder.trinn.TrinnetFinnesIkke;
import no.stafett.handlingsveileder.trinnside.Trinnskjema.Nei;
import no.stafett.handlingsveileder.utkast.UtkastEndret;
import no.stafett.handlingsveileder.utkast.UtkastErIkkeUnderArbeid;
import no.stafett.handlingsveileder.utkast.UtkastKanIkkeLagres;
import no.stafett.handlingsveileder.utkast.UtkastLaast;
import no.stafett.tilgang.Engangsnoekkel;
import no.stafett.tilgang.Krever;
import no.stafett.tilgang.Rolle;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Lagrer ett trinn. Det som ikke kan lagres, vises igjen slik hun skrev det, med alt som er i veien. Har noen lagret i mellomtiden,
 * blir det en konflikt til hun har valgt å skrive over; å trykke lagre en gang til er ikke et valg.
 */
@Side
class Steglagring {

    private final Trinnarbeid arbeid;
    private final Trinnskjemaer skjemaer;
    private final Stegoppdrag oppdrag;
    private final Engangssvar engang;
    private final Trinnord ord;

    Steglagring(Trinnarbeid arbeid, Trinnskjemaer skjemaer, Stegoppdrag oppdrag, Engangssvar engang, Trinnord ord) {
        this.arbeid = arbeid;
        this.skjemaer = skjemaer;
        this.oppdrag = oppdrag;
        this.engang = engang;
        this.ord = ord;
    }

    /** @param over utgaven hun har sett og velger å skrive over; null når hun ikke har valgt noe slikt */
    @PostMapping(Trinnsider.LISTA + "/steg/{stegId}")
    @Krever(Rolle.FAGANSVARLIG)
    ModelAndView lagre(@PathVariable UUID utkastId, @PathVariable String fil, @PathVariable String stegId, @ModelAttribute TrinnForm form,
            @RequestParam(required = false) Integer over, Locale språk, RedirectAttributes videre) {
        Trinnblad blad = arbeid.hent(utkastId, fil, språk);
        Optional<Steg> steg = blad.liste().finn(stegId);
        if (steg.isEmpty()) {
            return borte(blad, form);
        }
        return lagre(skjemaer.av(blad, steg.get(), "", valgt(form, over)), språk, videre);
    }

    @PostMapping(Trinnsider.LISTA + "/nytt")
    @Krever(Rolle.FAGANSVARLIG)
    ModelAndView leggTil(@PathVariable UUID utkastId, @PathVariable String fil, @RequestParam(defaultValue = "") String etter,
            @ModelAttribute TrinnForm form, @RequestParam(required = false) Integer over, Locale språk, RedirectAttributes videre) {
        Trinnblad blad = arbeid.hent(utkastId, fil, språk);
        if (!etter.isEmpty() && blad.liste().finn(etter).isEmpty()) {
            return borte(blad, form);
        }
        return lagre(skjemaer.av(blad, null, etter, valgt(form, over)), språk, videre);
    }

    private static TrinnForm valgt(TrinnForm form, Integer over) {
        return over == null ? form : form.medVersjon(over);
    }

    /** Trinnet, eller det et nytt skulle komme etter, er tatt bort. Det hun skrev, kan bli et nytt trinn. */
    private ModelAndView borte(Trinnblad blad, TrinnForm form) {
        if (form.versjon() == blad.utkast().versjon()) {
            throw new TrinnetFinnesIkke();
        }
        String etter = blad.liste().trinn().stream().filter(t -> t.laaser().leggTil() == null).reduce((en, neste) -> neste).map(Steg::id).orElse("");
        Trinnskjema side = skjemaer.av(blad, null, etter, form);
        return igjen(side, new Nei(Map.of(), List.of(), null, null, Konflikt.borte(blad.utkast().versjon())), HttpStatus.CONFLICT);
    }

    private ModelAndView lagre(Trinnskjema side, Locale språk, RedirectAttributes videre) {
        Map<String, String> feil = Trinnfeil.i(side.form(), side.sto());
        if (!feil.isEmpty()) {
            return utfyltGalt(side, feil, språk);
        }
        try {
            return tilLista(side, språk, videre);
        } catch (EndringenGirFeil nei) {
            return igjen(side, new Nei(Map.of(), nei.feil(), null, null, null), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (TrinnetErLaast nei) {
            return igjen(side, beskjed("trinn.hindring." + nei.hindring().kode(), ord.deler(nei.hindring())), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (UtkastEndret | Engangsnoekkel.NoekkelErBrukt nei) {
            return igjen(side, new Nei(Map.of(), List.of(), null, null, konflikt(side)), HttpStatus.CONFLICT);
        } catch (UtkastLaast nei) {
            return igjen(side, beskjed("trinn.beskjed.laast", nei.redigerer()), HttpStatus.CONFLICT);
        } catch (UtkastErIkkeUnderArbeid | UtkastKanIkkeLagres nei) {
            return igjen(side, beskjed("api.feil." + nei.kode(), ""), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private ModelAndView utfyltGalt(Trinnskjema side, Map<String, String> feil, Locale språk) {
        boolean endret = side.form().versjon() != side.blad().utkast().versjon();
        Nei nei = new Nei(feil, oppdrag.hinder(side, feil, språk), null, null, endret ? konflikt(side) : null);
        return igjen(side, nei, endret ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Konflikt konflikt(Trinnskjema side) {
        return Konflikt.av(side.form(), side.sto(), side.blad().utkast().versjon());
    }

    private static Nei beskjed(String nøkkel, String om) {
        return new Nei(Map.of(), List.of(), nøkkel, om, null);
    }

    private ModelAndView tilLista(Trinnskjema side, Locale språk, RedirectAttributes videre) {
        String lista = side.blad().adresse();
        Engangssvar.Kvittert ble = engang.gjør(() -> {
            Trinnarbeid.Oppdrag dette = oppdrag.av(side, side.form(), språk);
            return Engangssvar.Kvittert.av(dette.hva(), lista, dette.versjon(), arbeid.gjør(dette, språk));
        });
        ble.vis(videre);
        return new ModelAndView("redirect:" + lista + Trinnblad.sted("t-", ble.trinn()));
    }

    private static ModelAndView igjen(Trinnskjema side, Nei nei, HttpStatus status) {
        return new ModelAndView("handlingsveileder/steg", Map.of("side", side.med(nei), "noekkel", UUID.randomUUID().toString()), status);
    }
}
