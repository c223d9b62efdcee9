package matinee.presentation;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Some of many times, of which but the places are held. */
final class ChosenTimes extends AbstractList<MediaTime> implements RandomAccess {
    private final List<MediaTime> all;
    private final int[] places;

    /**
     * @param all a list that does not change
     * @param places in it, ascending; the array is this list's from now on
     */
    ChosenTimes(List<MediaTime> all, int[] places) {
        this.all = all;
        this.places = places;
    }

    @Override
    public MediaTime get(int index) {
        return all.get(places[index]);
    }

    @Override
    public int size() {
        return places.length;
    }
}
