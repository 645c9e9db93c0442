package no.stafett.prosess;

/** Nivå 0 i alle sett. */
@Dekker("nivaa_0")
class Nivaa0Test extends Nivaaproeve {

    Nivaa0Test() {
        super(0);
    }
}
