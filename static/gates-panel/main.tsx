import { mount } from '../common/boot';
import { GatesPanel } from './GatesPanel';

mount(GatesPanel);
