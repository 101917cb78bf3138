import { mount } from '../common/boot';
import { DonePanel } from './DonePanel';

mount(DonePanel);
